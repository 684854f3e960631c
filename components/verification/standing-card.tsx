import type { ReactNode } from "react";
import { checkedBy } from "@/components/members/checked-by";
import { BadgeCheck, CircleCheck, Clock, OctagonAlert, TriangleAlert } from "@/components/ui/icons";
import { Time } from "@/components/ui/time";
import type { VerificationState } from "@/lib/policy/standing";
import type { OwnVerificationView } from "@/lib/verification/contract";

const looks = {
  accent: "border-accent bg-accent-soft [--sign:var(--color-accent)]",
  neutral: "border-line bg-sunken [--sign:var(--color-muted)]",
  warning: "border-warning bg-warning-soft [--sign:var(--color-warning)]",
  danger: "border-danger bg-danger-soft [--sign:var(--color-danger)]",
} as const;

const signs: Record<VerificationState, [typeof BadgeCheck, keyof typeof looks]> = {
  unverified: [BadgeCheck, "neutral"],
  pending: [Clock, "accent"],
  verified: [CircleCheck, "accent"],
  due: [Clock, "warning"],
  lapsing: [TriangleAlert, "warning"],
  lapsed: [TriangleAlert, "warning"],
  refused: [OctagonAlert, "danger"],
  revoked: [OctagonAlert, "danger"],
};

/** Where I stand, in words: the state, until when, and what it means. */
export function StandingCard({
  verification,
  children,
}: {
  verification: OwnVerificationView;
  children?: ReactNode;
}) {
  const isAnswerDue = verification.open?.isAnswerDue ?? false;
  const [Sign, look] = isAnswerDue
    ? ([TriangleAlert, "warning"] as const)
    : signs[verification.state];
  return (
    <section
      aria-labelledby="standing"
      className={`grid gap-4 rounded-lg border px-4 py-4 sm:px-5 ${looks[look]}`}
    >
      <div className="flex gap-3.5">
        <Sign className="mt-0.5 size-6 text-(--sign)" />
        <div className="grid min-w-0 gap-1">
          <h2 id="standing" className="text-lg">
            <span className="sr-only">Where you stand: </span>
            {titleOf(verification)}
          </h2>
          <div className="max-w-[65ch] text-pretty">{meaningOf(verification)}</div>
        </div>
      </div>
      {children}
    </section>
  );
}

function titleOf({ state, isTrainee, open }: OwnVerificationView): string {
  if (open?.isAnswerDue) return "A verifier has a question for you";
  switch (state) {
    case "unverified":
      return "Not verified yet";
    case "pending":
      return open?.isAppeal ? "Another verifier looks again" : "Being checked";
    case "verified":
      return isTrainee ? "Verified, in training" : "Verified";
    case "due":
      return "Verified, and due for renewal";
    case "lapsing":
      return "Your verification has run out";
    case "lapsed":
      return "Your verification has lapsed";
    case "refused":
      return "Not verified";
    case "revoked":
      return "Your verification was taken back";
  }
}

const day = (moment: string | null) => moment && <Time value={moment} as="date" />;

function meaningOf({ state, open, ...dates }: OwnVerificationView): ReactNode {
  const { verifiedAt, endsAt, writesUntil, methods } = dates;
  const isAsked = open?.state === "submitted";
  if (open?.isAnswerDue) return "Your request waits for your answer, which you give below.";
  switch (state) {
    case "unverified":
      return "You can look at the groups there are. Discussions open once it is shown that you are a clinician.";
    case "pending":
      return (
        <>You asked on {day(open?.submittedAt ?? null)}. We write to you when it is decided.</>
      );
    case "verified":
      return (
        <>
          Checked on {day(verifiedAt)} by {checkedBy(methods)}
          {endsAt ? <>. Valid until {day(endsAt)}.</> : ". It has no end."}
        </>
      );
    case "due":
      return (
        <>
          It ends on {day(endsAt)}.{" "}
          {isAsked ? renewing : "Renew it below, and nothing is interrupted."}
        </>
      );
    case "lapsing":
      return (
        <>
          It ended on {day(endsAt)}. You can read, and write until {day(writesUntil)}.{" "}
          {isAsked ? renewing : "Renew it below."}
        </>
      );
    case "lapsed":
      return (
        <>
          It ended on {day(endsAt)}. You can read your groups; writing opens again once it is
          renewed. {isAsked ? renewing : "Renew it below."}
        </>
      );
    case "refused":
      return "We could not confirm that you are a clinician. The reason and what you can do are below.";
    case "revoked":
      return "Discussions are closed to you. The reason and what you can do are below.";
  }
}

const renewing = "Your renewal is being checked.";

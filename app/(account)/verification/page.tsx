import type { Metadata } from "next";
import { pageMember } from "@/app/page-edge";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import type { OwnVerificationView } from "@/lib/verification/contract";
import { getOwnVerification } from "@/lib/verification/queries";

export const metadata: Metadata = { title: "Verification" };

export default async function VerificationPage() {
  const verification = await getOwnVerification(await pageMember());
  return (
    <div className="grid max-w-2xl gap-5 *:first:mb-0">
      <PageHeader
        title="Verification"
        description="Everybody who takes part in a discussion here is a clinician whose profession somebody has checked."
      />
      <Standing verification={verification} />
      <div className="grid gap-2 text-muted">
        <p>
          An administrator confirms members: they look at the name, profession, specialty, country
          and institution on your profile, and check them against a register or with your employer.
          Keep these right and complete.
        </p>
        <p>A verification has an end. After that you can read your groups until it is renewed.</p>
      </div>
      <div>
        <LinkButton href="/settings">Look over your profile</LinkButton>
      </div>
    </div>
  );
}

function Standing({ verification }: { verification: OwnVerificationView }) {
  const { standing, isTrainee, verifiedAt, endsAt } = verification;
  if (standing === "unverified") {
    return (
      <Notice kind="warning" title="Not verified yet">
        You can look at the groups there are. Discussions open once an administrator has confirmed
        that you are a clinician.
      </Notice>
    );
  }
  const ended = endsAt && <Time value={endsAt} as="date" />;
  if (standing === "lapsed" || standing === "lapsing") {
    const lastDay = verification.writesUntil && <Time value={verification.writesUntil} as="date" />;
    return (
      <Notice kind="warning" title="Your verification has lapsed">
        It ended on {ended}. You can read your groups, and write until {lastDay}; ask an
        administrator to renew it.
      </Notice>
    );
  }
  return (
    <Notice kind="info" title={isTrainee ? "Verified, in training" : "Verified"}>
      Checked on {verifiedAt && <Time value={verifiedAt} as="date" />}
      {ended ? <>, in force until {ended}.</> : ". It has no end."}
    </Notice>
  );
}

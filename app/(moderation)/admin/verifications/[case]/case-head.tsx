import { Avatar } from "@/components/members/avatar";
import { VerifiedMark } from "@/components/members/verified-mark";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { DeskCase } from "@/lib/verification/desk/contract";
import { RISK_WORDS } from "@/lib/verification/risks";

const outcomes = { approved: "Approved", refused: "Refused", withdrawn: "Withdrawn" };

/** Whose case it is, since when, and what speaks for a closer look. */
export function CaseHead({ one }: { one: DeskCase }) {
  const { member, outcome, submittedAt, verificationEndsAt } = one;
  return (
    <header className="flex flex-wrap items-start gap-4">
      <Avatar name={member.name} seed={member.handle} size="lg" />
      <div className="grid min-w-0 flex-1 gap-1">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <h1 className="text-2xl">{member.name}</h1>
          {outcome && (
            <Badge tone={outcome === "approved" ? "success" : "neutral"}>{outcomes[outcome]}</Badge>
          )}
          {one.isAppeal && <Badge tone="accent">Appeal</Badge>}
          {one.isAsked && <Badge>Asked, no answer yet</Badge>}
          {one.isSuspended && <Badge tone="danger">Suspended</Badge>}
        </div>
        <VerifiedMark member={member} />
        <p className="text-sm break-words text-muted">
          <a className="link" href={`/admin/members?${new URLSearchParams({ q: member.handle })}`}>
            @{member.handle}
          </a>{" "}
          · {one.email}
          {" · here since "}
          <Time value={one.joinedAt} as="date" />
          {submittedAt && (
            <>
              {" "}
              · asked <Time value={submittedAt} />
            </>
          )}
          {verificationEndsAt && (
            <>
              {" "}
              · verification {member.standing === "lapsed" ? "ended" : "ends"}{" "}
              <Time value={verificationEndsAt} as="date" />
            </>
          )}
        </p>
        {one.risks.length > 0 && (
          <ul aria-label="Risks" className="mt-1 flex flex-wrap gap-1.5">
            {one.risks.map((risk) => (
              <li key={risk}>
                <Badge tone="warning" isLong>
                  {RISK_WORDS[risk]}
                </Badge>
              </li>
            ))}
          </ul>
        )}
      </div>
    </header>
  );
}

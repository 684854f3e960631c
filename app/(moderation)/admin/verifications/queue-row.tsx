import { MemberName } from "@/components/members/member-name";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { QueuedCase } from "@/lib/verification/desk/contract";
import { RISK_WORDS } from "@/lib/verification/risks";
import { claimCaseAction } from "./actions";
import { caseHref } from "./desk-href";

/** One case in the queue: who, as what, since when, what speaks for a closer look, who is at it. */
export function QueueRow({ entry }: { entry: QueuedCase }) {
  const { id, member, isOwn, submittedAt, risks, claim, decision } = entry;
  const asks = [entry.profession, entry.specialty, entry.country, entry.isTrainee && "in training"];
  return (
    <li
      data-post={id}
      className="grid gap-x-6 gap-y-2 py-3.5 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-start"
    >
      <div className="grid min-w-0 gap-1.5">
        <MemberName member={member} detail={false} mark={false}>
          {entry.isAppeal && <Badge tone="accent">Appeal</Badge>}
          {entry.isAnswered && !decision && <Badge tone="accent">Answered</Badge>}
        </MemberName>
        <div className="grid gap-1.5 sm:pl-11">
          <p className="text-sm">
            <span className="text-muted">Asks as</span> {asks.filter(Boolean).join(" · ")}
            {submittedAt && (
              <span className="text-muted">
                {" "}
                · sent <Time value={submittedAt} />
              </span>
            )}
          </p>
          {risks.length > 0 && (
            <ul aria-label="Risks" className="flex flex-wrap gap-1.5">
              {risks.map((risk) => (
                <li key={risk}>
                  <Badge tone="warning" isLong>
                    {RISK_WORDS[risk]}
                  </Badge>
                </li>
              ))}
            </ul>
          )}
          {claim && (
            <p className="text-sm text-muted">
              {claim.isMine ? "You work" : `${claim.name} works`} on it, {claim.minutesLeft} min
              more.
            </p>
          )}
          {decision && (
            <p className="text-sm text-muted">
              {decision.outcome === "approved" ? "Approved" : "Refused"} by{" "}
              {decision.by ?? "the checks alone"}, <Time value={decision.at} />.
            </p>
          )}
        </div>
      </div>
      {isOwn ? (
        <p className="text-sm text-muted">Your own: somebody else decides it.</p>
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          {!claim && !decision && (
            <ActionForm action={claimCaseAction} className="grid gap-2">
              <input type="hidden" name="caseId" value={id} />
              <SubmitButton
                variant="secondary"
                size="sm"
                data-shortcut="c"
                aria-label={`Claim the case of ${member.name}`}
              >
                Claim
              </SubmitButton>
            </ActionForm>
          )}
          <LinkButton
            href={caseHref({ caseId: id })}
            size="sm"
            variant={claim?.isMine ? "primary" : "quiet"}
            data-shortcut="o"
            aria-label={`Open the case of ${member.name}`}
          >
            {claim?.isMine ? "Go on" : "Open"}
          </LinkButton>
        </div>
      )}
    </li>
  );
}

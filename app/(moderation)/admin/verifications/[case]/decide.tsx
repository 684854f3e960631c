import { revokeVerificationAction } from "@/app/(moderation)/admin/members/actions";
import { MemberAct } from "@/app/(moderation)/admin/members/member-act";
import { Panel } from "@/components/groups/panel";
import type { ProfileChoices } from "@/lib/members/contract";
import type { DeskCase } from "@/lib/verification/desk/contract";
import type { Facet } from "@/lib/verification/ways/way";
import { ApproveForm } from "./approve-form";
import { AskForm } from "./ask-form";
import { CheckForm } from "./check-form";
import { RecognitionForm } from "./recognition-form";
import { RefuseForm } from "./refuse-form";

const facets: Record<Facet, string> = {
  registration: "that there is such a clinician in good standing",
  identity: "that the person at this account is that clinician",
};

/** What whoever holds the case can do about it. */
export function Decide({ one, choices }: { one: DeskCase; choices: ProfileChoices }) {
  const { evaluation, mayWork, mayRevoke, state, member, memberId } = one;
  return (
    <>
      {state === "submitted" && (
        <Panel title="Decide">
          <p className="text-sm">
            {evaluation.verdict === "needs-more" ? (
              <>
                Not proved yet {evaluation.missing.map((facet) => facets[facet]).join(", or ")}.
                Record what you see before you approve.
              </>
            ) : (
              (one.approveAs.problem ?? `What is in hand is enough: ${one.approveAs.words}.`)
            )}
          </p>
          {mayWork ? (
            <div className="grid gap-2">
              <CheckForm one={one} choices={choices} />
              <RecognitionForm one={one} />
              <ApproveForm one={one} />
              <RefuseForm one={one} />
              <AskForm one={one} />
            </div>
          ) : (
            <p className="text-sm text-muted">Deciding is for whoever has claimed the case.</p>
          )}
        </Panel>
      )}
      {mayRevoke && (
        <Panel title="In force">
          <p className="text-sm text-muted">
            Taking the verification of {member.name} back shuts discussions to them at their next
            request. Colleagues who vouched for them, and those they vouched for, are then to be
            looked at again.
          </p>
          <MemberAct
            memberId={memberId}
            action={revokeVerificationAction}
            label="Take verification back"
            reasonHint="They are told."
          />
        </Panel>
      )}
    </>
  );
}

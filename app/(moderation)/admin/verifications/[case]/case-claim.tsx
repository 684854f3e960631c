import { Panel } from "@/components/groups/panel";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DeskCase } from "@/lib/verification/desk/contract";
import { claimCaseAction, releaseCaseAction } from "../actions";

/** Who works on the case; taking it and letting it go. */
export function CaseClaim({ one }: { one: DeskCase }) {
  const { id, state, claim, whyNotClaim } = one;
  if (state === "decided") return null;
  if (claim?.isMine) {
    return (
      <Panel title="You work on this">
        <p className="text-sm text-muted">
          Nobody else can decide it for {minutes(claim.minutesLeft)} more.
        </p>
        <div className="flex flex-wrap gap-2">
          <Hold caseId={id} action={claimCaseAction} label="Keep it longer" />
          <Hold caseId={id} action={releaseCaseAction} label="Let go" shortcut="l" />
        </div>
      </Panel>
    );
  }
  return (
    <Panel title={claim ? `${claim.name} works on this` : "Nobody works on this"}>
      {whyNotClaim === null ? (
        <>
          <p className="text-sm text-muted">
            Claim it to open documents and to decide. It is yours for half an hour.
          </p>
          <div>
            <Hold caseId={id} action={claimCaseAction} label="Claim" shortcut="c" isMain />
          </div>
        </>
      ) : (
        <p className="text-sm">{whyNotClaim}</p>
      )}
    </Panel>
  );
}

type HoldProps = {
  caseId: string;
  action: typeof claimCaseAction;
  label: string;
  shortcut?: string;
  isMain?: boolean;
};

function Hold({ caseId, action, label, shortcut, isMain = false }: HoldProps) {
  return (
    <ActionForm action={action} className="grid gap-2">
      <input type="hidden" name="caseId" value={caseId} />
      <SubmitButton
        variant={isMain ? "primary" : "secondary"}
        size={isMain ? "md" : "sm"}
        data-shortcut={shortcut}
      >
        {label}
      </SubmitButton>
    </ActionForm>
  );
}

const minutes = (count: number) => (count === 1 ? "one minute" : `${count} minutes`);

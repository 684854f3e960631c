import { ActionTextarea } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { ChevronDown } from "@/components/ui/icons";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { OwnDecisionView } from "@/lib/verification/contract";
import { REFUSALS } from "@/lib/verification/reasons";
import { appealDecisionAction } from "./actions";

/** What was decided and why, and what can be done about it. */
export function Decision({ decision }: { decision: OwnDecisionView }) {
  const { id, outcome, decidedAt, reasonCode, reason, mayAppeal } = decision;
  const words = reason ?? (reasonCode ? REFUSALS[reasonCode].sentence : null);
  return (
    <section aria-labelledby="decision" className="grid gap-4">
      <h2 id="decision" className="text-lg">
        {outcome === "refused" ? "Why you were not verified" : "Why it was taken back"}
      </h2>
      <div className="grid gap-1 border-l-2 border-danger pl-4">
        {words && <p className="max-w-[65ch] whitespace-pre-line">{words}</p>}
        <p className="text-sm text-muted">
          Decided on <Time value={decidedAt} as="date" />. If you had sent documents, they are
          destroyed.
        </p>
      </div>
      <h3 className="text-base">What you can do</h3>
      <ul className="grid max-w-[65ch] list-disc gap-1 pl-5">
        <li>
          <a href="#who" className="link">
            Ask again
          </a>{" "}
          with other proof, or with what was wrong put right.
        </li>
        {mayAppeal ? (
          <li>If you think the decision is wrong, have another verifier look at it.</li>
        ) : (
          <li>This decision was appealed already, and that can be done once.</li>
        )}
      </ul>
      {mayAppeal && <Appeal decisionId={id} />}
    </section>
  );
}

function Appeal({ decisionId }: { decisionId: string }) {
  return (
    <ActionForm
      action={appealDecisionAction}
      className="mt-3 grid gap-3"
      foldClassName="group rounded-lg border border-line px-4 py-3"
      summary={
        <summary className="flex min-h-6 items-center justify-between gap-3 font-semibold">
          Appeal to another verifier
          <ChevronDown className="text-muted transition-transform group-open:rotate-180" />
        </summary>
      }
    >
      <input type="hidden" name="decisionId" value={decisionId} />
      <ActionTextarea
        label="What should be looked at again?"
        hint="Another verifier reads it, with what was checked then. Documents are destroyed with each decision: if one matters, add it again afterwards."
        name="words"
        required
        minLength={10}
        maxLength={2000}
        rows={4}
      />
      <div>
        <SubmitButton pendingLabel="Sending">Send appeal</SubmitButton>
      </div>
    </ActionForm>
  );
}

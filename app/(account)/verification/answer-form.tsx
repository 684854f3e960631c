import { ActionTextarea } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { answerMoreAction } from "./actions";

/** Answering what a verifier asked. */
export function AnswerForm({ caseId }: { caseId: string }) {
  return (
    <ActionForm action={answerMoreAction} className="grid gap-3">
      <input type="hidden" name="caseId" value={caseId} />
      <ActionTextarea
        label="Your answer"
        hint="If a document answers it, send that first, under “Add to it”."
        name="answer"
        required
        rows={4}
        maxLength={2000}
      />
      <div>
        <SubmitButton pendingLabel="Sending">Send answer</SubmitButton>
      </div>
    </ActionForm>
  );
}

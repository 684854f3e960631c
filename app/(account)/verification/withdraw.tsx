import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { withdrawCaseAction } from "./actions";

/** Taking a request or a draft back, after saying what is lost. */
export function Withdraw({ caseId, isSent }: { caseId: string; isSent: boolean }) {
  return (
    <details className="text-sm">
      <summary className="link inline-flex min-h-6 items-center">
        {isSent ? "Withdraw or change this request" : "Discard what you have filled in"}
      </summary>
      <ActionForm action={withdrawCaseAction} className="mt-2 grid max-w-[65ch] gap-3">
        <input type="hidden" name="caseId" value={caseId} />
        <p>
          {isSent
            ? "Verifiers no longer see it, and documents you sent for it are destroyed. To change something, withdraw it and ask again: it counts as one of five requests a day."
            : "What you have filled in is gone, and documents you sent are destroyed."}
        </p>
        <div>
          <SubmitButton variant="danger" size="sm" pendingLabel="Withdrawing">
            {isSent ? "Withdraw the request" : "Discard it"}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { withdrawCaseAction } from "./actions";

const REQUEST =
  "To change something, withdraw it and ask again: it counts as one of five requests a day.";
const APPEAL =
  "A decision can be appealed once, so the decision then stands. You can still ask anew with other proof.";

/** Taking a request or a draft back, after saying what is lost. */
export function Withdraw({
  caseId,
  isSent,
  isAppeal = false,
}: {
  caseId: string;
  isSent: boolean;
  isAppeal?: boolean;
}) {
  return (
    <details className="text-sm">
      <summary className="link inline-flex min-h-6 items-center">
        {isSent
          ? `Withdraw ${isAppeal ? "this appeal" : "or change this request"}`
          : "Discard what you have filled in"}
      </summary>
      <ActionForm action={withdrawCaseAction} className="mt-2 grid max-w-[65ch] gap-3">
        <input type="hidden" name="caseId" value={caseId} />
        <p>
          {isSent
            ? `Verifiers no longer see it, and documents you sent for it are destroyed. ${isAppeal ? APPEAL : REQUEST}`
            : "What you have filled in is gone, and documents you sent are destroyed."}
        </p>
        <div>
          <SubmitButton variant="danger" size="sm" pendingLabel="Withdrawing">
            {isSent ? `Withdraw the ${isAppeal ? "appeal" : "request"}` : "Discard it"}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}

import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Given } from "@/components/verification/given-facets";
import { Step } from "@/components/verification/step";
import type { OwnCaseView } from "@/lib/verification/contract";
import type { Facet } from "@/lib/verification/ways/way";
import { sendCaseAction } from "./actions";
import { Withdraw } from "./withdraw";

type Props = { open: OwnCaseView | null; given: Record<Facet, Given>; submissionsLeft: number };

/** What has been gathered, what is missing, and sending it. */
export function SendStep({ open, given, submissionsLeft }: Props) {
  const isWhole = open !== null && open.professionId !== null && open.country !== null;
  return (
    <Step id="send" number={4} title="Send it" state="missing">
      <p className="max-w-[65ch] text-pretty">{adviceOf(isWhole, given)}</p>
      {submissionsLeft === 0 && (
        <Notice kind="warning">
          You have sent five requests within a day, as many as one may. What you have filled in is
          kept; send it tomorrow.
        </Notice>
      )}
      {open && isWhole && submissionsLeft > 0 && (
        <ActionForm action={sendCaseAction}>
          <input type="hidden" name="caseId" value={open.id} />
          <SubmitButton size="lg" pendingLabel="Sending">
            Send for checking
          </SubmitButton>
        </ActionForm>
      )}
      {open && <Withdraw caseId={open.id} isSent={false} />}
    </Step>
  );
}

function adviceOf(isWhole: boolean, { registration, identity }: Record<Facet, Given>): string {
  if (!isWhole) return "Save what you are and where you are registered first.";
  if (registration === "missing" && identity === "missing") {
    return "There is nothing to go by yet: give a registration number or a document. You can also send this now and add to it while it waits.";
  }
  if (registration === "missing") {
    return "Nothing yet shows that you are registered: give your number, or a document. You can also send this now and add it while it waits.";
  }
  if (identity === "missing") {
    return "Nothing yet shows that it is you: add one of the ways in step 3. You can also send this now and add it while it waits.";
  }
  return "You have given what is needed. Checks without a verifier take minutes; otherwise a verifier looks at it, in the order of arrival.";
}

import { ActionCheckbox, ActionSelect, ActionText } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { verifyMemberAction } from "./actions";

const YEARS = [1, 2, 3, 5];

/** Confirms that somebody is a clinician, or renews it. */
export function VerifyForm({ memberId, isChecked }: { memberId: string; isChecked: boolean }) {
  const label = isChecked ? "Renew verification" : "Verify";
  return (
    <ActionForm
      action={verifyMemberAction}
      summary={<summary className="link py-1">{label}</summary>}
      foldClassName="text-sm open:w-full"
      className="mt-2 grid max-w-lg justify-items-start gap-3"
    >
      <input type="hidden" name="memberId" value={memberId} />
      <ActionText
        label="What was checked"
        hint="Such as the register and the entry's date. Never the evidence itself."
        name="reason"
        required
        minLength={3}
        maxLength={500}
        className="w-full"
      />
      <ActionSelect label="In force for" name="years" defaultValue="2">
        {YEARS.map((years) => (
          <option key={years} value={years}>
            {years === 1 ? "1 year" : `${years} years`}
          </option>
        ))}
      </ActionSelect>
      <ActionCheckbox label="In training" name="isTrainee" value="true" />
      <SubmitButton size="sm">{label}</SubmitButton>
    </ActionForm>
  );
}

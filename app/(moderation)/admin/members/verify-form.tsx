import { ActForm } from "@/components/forms/act-form";
import { FormSelectField, FormTextField } from "@/components/forms/form-fields";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import { verifyMemberAction } from "./actions";

const YEARS = [1, 2, 3, 5];

/** Confirms that somebody is a clinician, or renews it. */
export function VerifyForm({ memberId, isChecked }: { memberId: string; isChecked: boolean }) {
  const label = isChecked ? "Renew verification" : "Verify";
  return (
    <details className="text-sm open:w-full">
      <summary className="link cursor-pointer py-1">{label}</summary>
      <ActForm action={verifyMemberAction} className="mt-2 grid max-w-lg justify-items-start gap-3">
        <input type="hidden" name="memberId" value={memberId} />
        <FormTextField
          label="What was checked"
          hint="Such as the register and the entry's date. Never the evidence itself."
          name="reason"
          required
          minLength={3}
          maxLength={500}
          className="w-full"
        />
        <FormSelectField label="In force for" name="years" defaultValue="2">
          {YEARS.map((years) => (
            <option key={years} value={years}>
              {years === 1 ? "1 year" : `${years} years`}
            </option>
          ))}
        </FormSelectField>
        <Checkbox label="In training" name="isTrainee" value="true" />
        <SubmitButton size="sm">{label}</SubmitButton>
      </ActForm>
    </details>
  );
}

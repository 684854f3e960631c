import type { ComponentProps } from "react";
import { ActForm } from "@/components/forms/act-form";
import { FormTextField } from "@/components/forms/form-fields";
import { SubmitButton } from "@/components/ui/submit-button";

/** One act with its reason, folded away until it is wanted. */
export function MemberAct({
  memberId,
  action,
  label,
  reasonHint,
}: {
  memberId: string;
  action: ComponentProps<typeof ActForm>["action"];
  label: string;
  reasonHint: string;
}) {
  return (
    <details className="text-sm open:w-full">
      <summary className="link cursor-pointer py-1">{label}</summary>
      <ActForm action={action} className="mt-2 grid max-w-lg justify-items-start gap-3">
        <input type="hidden" name="memberId" value={memberId} />
        <FormTextField
          label="Reason"
          hint={reasonHint}
          name="reason"
          required
          minLength={3}
          maxLength={500}
          className="w-full"
        />
        <SubmitButton variant="danger" size="sm">
          {label}
        </SubmitButton>
      </ActForm>
    </details>
  );
}

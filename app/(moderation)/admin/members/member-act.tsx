import { ActionText } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/action";

/** One act with its reason, folded away until it is wanted. */
export function MemberAct({
  memberId,
  action,
  label,
  reasonHint,
}: {
  memberId: string;
  action: FormAction;
  label: string;
  reasonHint: string;
}) {
  return (
    <ActionForm
      action={action}
      summary={<summary className="link py-1">{label}</summary>}
      foldClassName="text-sm open:w-full"
      className="mt-2 grid max-w-lg justify-items-start gap-3"
    >
      <input type="hidden" name="memberId" value={memberId} />
      <ActionText
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
    </ActionForm>
  );
}

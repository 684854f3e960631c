import type { ReactNode } from "react";
import { ActionText } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/action";

type Props = {
  memberId: string;
  action: FormAction;
  label: string;
  reasonLabel?: string;
  reasonHint: string;
  variant?: "primary" | "danger";
  /** Fields after the reason. */
  children?: ReactNode;
};

/** One act with its reason, folded away until it is wanted. */
export function MemberAct(props: Props) {
  const { memberId, action, label, reasonLabel = "Reason", reasonHint, variant = "danger" } = props;
  return (
    <ActionForm
      action={action}
      summary={<summary className="btn btn-secondary btn-sm">{label}</summary>}
      foldClassName="text-sm open:w-full"
      className="mt-2 grid max-w-lg justify-items-start gap-3"
    >
      <input type="hidden" name="memberId" value={memberId} />
      <ActionText
        label={reasonLabel}
        hint={reasonHint}
        name="reason"
        required
        minLength={3}
        maxLength={500}
        className="w-full"
      />
      {props.children}
      <SubmitButton variant={variant} size="sm">
        {label}
      </SubmitButton>
    </ActionForm>
  );
}

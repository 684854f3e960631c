import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/action";

type Props = {
  caseId: string;
  action: FormAction;
  label: string;
  /** The key that unfolds it. */
  shortcut: string;
  confirm: string;
  variant?: "primary" | "danger";
  children: ReactNode;
};

/** One act on a case, folded away until it is wanted; it unfolds without JavaScript. */
export function DeskFold(props: Props) {
  const { caseId, action, label, shortcut, confirm, variant = "primary", children } = props;
  return (
    <ActionForm
      action={action}
      summary={
        <summary className="btn btn-secondary w-full" data-shortcut={shortcut}>
          {label}
        </summary>
      }
      className="grid gap-3 pt-3 pb-4"
    >
      <input type="hidden" name="caseId" value={caseId} />
      {children}
      <div>
        <SubmitButton variant={variant}>{confirm}</SubmitButton>
      </div>
    </ActionForm>
  );
}

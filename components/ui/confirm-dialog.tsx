import { type ComponentProps, type ReactNode, useId } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button-class";
import { Dialog } from "./dialog";
import { closesDialog, opensDialog } from "./invoke";
import { SubmitButton } from "./submit-button";
import { TextField } from "./text-field";

/** A button that asks first. With `name`, the person types that name before the act can be sent. */
export function ConfirmDialog({
  trigger,
  triggerLook,
  title,
  description,
  confirm,
  action,
  name,
  tone = "danger",
  children,
}: {
  trigger: ReactNode;
  triggerLook?: ButtonLook;
  title: ReactNode;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  confirm: ReactNode;
  action: ComponentProps<"form">["action"];
  name?: string;
  tone?: "danger" | "primary";
  /** Hidden inputs, a reason field, what went wrong. */
  children?: ReactNode;
}) {
  const id = useId();
  return (
    <>
      <Button {...triggerLook} {...opensDialog(id)} aria-haspopup="dialog">
        {trigger}
      </Button>
      <Dialog id={id} title={title} description={description}>
        <form action={action} className="grid gap-4">
          {children}
          {name && (
            <TextField
              label={`Type “${name}” to confirm`}
              name="confirmation"
              required
              pattern={name.trim().replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")}
              title={`The name exactly as shown: ${name}`}
              autoComplete="off"
              spellCheck={false}
            />
          )}
          <div className="flex flex-wrap justify-end gap-2">
            <Button {...closesDialog(id)}>Cancel</Button>
            <SubmitButton variant={tone}>{confirm}</SubmitButton>
          </div>
        </form>
      </Dialog>
    </>
  );
}

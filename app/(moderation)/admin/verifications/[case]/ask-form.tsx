import { ActionTextarea } from "@/components/ui/action-fields";
import type { DeskCase } from "@/lib/verification/desk/contract";
import { askForMoreAction } from "../actions";
import { DeskFold } from "./desk-fold";

/** Asks the member something; the case leaves the queue until they answer. */
export function AskForm({ one }: { one: DeskCase }) {
  return (
    <DeskFold
      caseId={one.id}
      action={askForMoreAction}
      label="Ask for more"
      shortcut="m"
      confirm="Ask"
    >
      <ActionTextarea
        label="Your question"
        hint="They answer on their page. Your name is not shown."
        name="question"
        required
        minLength={10}
        maxLength={2000}
        rows={3}
      />
    </DeskFold>
  );
}

import { ActionSelect, ActionTextarea } from "@/components/ui/action-fields";
import type { DeskCase } from "@/lib/verification/desk/contract";
import { REFUSALS } from "@/lib/verification/reasons";
import { refuseCaseAction } from "../actions";
import { DeskFold } from "./desk-fold";

/** Refuses with a reason from the list and words of one's own. What is in force stays in force. */
export function RefuseForm({ one }: { one: DeskCase }) {
  return (
    <DeskFold
      caseId={one.id}
      action={refuseCaseAction}
      label="Refuse"
      shortcut="r"
      confirm="Refuse"
      variant="danger"
    >
      <ActionSelect label="Reason" name="reasonCode" defaultValue="" required>
        <option value="" disabled>
          Choose a reason
        </option>
        {Object.entries(REFUSALS).map(([code, { label }]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </ActionSelect>
      <ActionTextarea
        label="In your words"
        hint={`${one.member.name} is told both, and that they can ask again or have somebody else look.`}
        name="words"
        optional
        maxLength={1000}
        rows={2}
      />
    </DeskFold>
  );
}

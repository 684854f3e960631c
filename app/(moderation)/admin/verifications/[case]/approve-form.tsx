import { ActionSelect, ActionTextarea } from "@/components/ui/action-fields";
import type { DeskCase } from "@/lib/verification/desk/contract";
import { approveCaseAction } from "../actions";
import { DeskFold } from "./desk-fold";

const inWords = (months: number) => {
  if (months === 1) return "1 month";
  if (months === 12) return "1 year";
  return months % 12 === 0 ? `${months / 12} years` : `${months} months`;
};

/** Verifies for what was found, no longer than what was checked may be relied on. */
export function ApproveForm({ one }: { one: DeskCase }) {
  const { approveAs, months, newName } = one;
  if (months.length === 0 || approveAs.problem !== null) return null;
  const usual = Math.max(...months.filter((count) => count <= 24));
  return (
    <DeskFold
      caseId={one.id}
      action={approveCaseAction}
      label="Approve"
      shortcut="a"
      confirm="Approve"
    >
      <p className="text-sm">
        As {approveAs.words}.
        {approveAs.unproved &&
          ` ${approveAs.unproved} is left out: record where you see it, if it is to stand in their mark.`}
        {newName && ` Their name here becomes ${newName}.`}
      </p>
      <input type="hidden" name="checkId" value={approveAs.checkId} />
      <ActionSelect
        label="In force for"
        hint="No longer than what was checked holds."
        name="months"
        defaultValue={String(usual)}
      >
        {months.map((count) => (
          <option key={count} value={count}>
            {inWords(count)}
          </option>
        ))}
      </ActionSelect>
      <ActionTextarea
        label="What was checked"
        hint={`${one.member.name} is told.`}
        name="reason"
        required
        minLength={3}
        maxLength={500}
        rows={2}
      />
    </DeskFold>
  );
}

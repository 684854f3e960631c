import { ActionCheckbox, ActionSelect } from "@/components/ui/action-fields";
import { verifyMemberAction } from "./actions";
import { MemberAct } from "./member-act";

const YEARS = [1, 2, 3];

/** Confirms that somebody is a clinician, or renews it. */
export function VerifyForm({ memberId, isChecked }: { memberId: string; isChecked: boolean }) {
  return (
    <MemberAct
      memberId={memberId}
      action={verifyMemberAction}
      label={isChecked ? "Renew verification" : "Verify"}
      reasonLabel="What was checked"
      reasonHint="Such as the register and the entry's date. Never the evidence itself."
      variant="primary"
    >
      <ActionSelect label="In force for" name="years" defaultValue="2">
        {YEARS.map((years) => (
          <option key={years} value={years}>
            {years === 1 ? "1 year" : `${years} years`}
          </option>
        ))}
      </ActionSelect>
      <ActionCheckbox label="In training" name="isTrainee" value="true" />
    </MemberAct>
  );
}

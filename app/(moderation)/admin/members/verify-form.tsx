import { ActionCheckbox, ActionRadios, ActionSelect } from "@/components/ui/action-fields";
import type { StaffMemberView } from "@/lib/members/contract";
import { RECOGNITION_CODES, RECOGNITIONS } from "@/lib/verification/ways/recognition";
import { verifyMemberAction } from "./actions";
import { MemberAct } from "./member-act";

const YEARS = [1, 2];
const HOW = RECOGNITION_CODES.filter((how) => how !== "document");

/** Verifies somebody whom an admin knows, or renews it; nothing where the viewer may not. */
export function VerifyForm({ entry }: { entry: StaffMemberView }) {
  const { id, knownAs, isTrainee, member } = entry;
  if (knownAs === null) return null;
  return (
    <MemberAct
      memberId={id}
      action={verifyMemberAction}
      label={member.standing === "unverified" ? "Verify" : "Renew verification"}
      reasonLabel="When and how"
      reasonHint="Such as the day, who else was there, and which register you looked into."
      variant="primary"
    >
      <input type="hidden" name="seen" value={knownAs} />
      <p>As {knownAs}. Their mark will say that a verifier knows that it is them.</p>
      <ActionRadios
        legend="How you know them"
        name="how"
        required
        options={HOW.map((how) => ({ value: how, label: RECOGNITIONS[how] }))}
      />
      <ActionSelect label="In force for" name="years" defaultValue="1">
        {YEARS.map((years) => (
          <option key={years} value={years}>
            {years === 1 ? "1 year" : `${years} years`}
          </option>
        ))}
      </ActionSelect>
      <ActionCheckbox
        label="In training"
        name="isTrainee"
        value="true"
        defaultChecked={isTrainee}
      />
    </MemberAct>
  );
}

import { ActionRadios, ActionText, ActionTextarea } from "@/components/ui/action-fields";
import type { DeskCase } from "@/lib/verification/desk/contract";
import { RECOGNITION_CODES, RECOGNITIONS } from "@/lib/verification/ways/recognition";
import { recordRecognitionAction } from "../actions";
import { DeskFold } from "./desk-fold";

/** How a verifier knows that the person at this account is who they say: what no register can show. */
export function RecognitionForm({ one: { id, documents } }: { one: DeskCase }) {
  const isNone = documents.length === 0;
  return (
    <DeskFold
      caseId={id}
      action={recordRecognitionAction}
      label="Record how you know them"
      shortcut="i"
      confirm="Record it"
    >
      <p className="text-sm">
        A register shows that there is such a clinician. That this account is theirs, you say here.
      </p>
      <ActionRadios
        legend="How you know"
        name="how"
        required
        options={RECOGNITION_CODES.map((how) => ({
          value: how,
          label: RECOGNITIONS[how],
          ...(how === "document" && {
            hint: isNone ? "None was sent." : "Open it first.",
            disabled: isNone,
          }),
        }))}
      />
      <ActionRadios
        legend="It is this person"
        name="outcome"
        required
        options={[
          { value: "proved", label: "Yes" },
          { value: "not-proved", label: "No" },
        ]}
      />
      <ActionText
        label="Institution"
        hint="Where you know that they work. Their mark may name it."
        name="institution"
        optional
        maxLength={120}
      />
      <ActionTextarea
        label="When and how"
        hint="Such as the day, who else was there, or whom you asked. Kept for good."
        name="reason"
        required
        minLength={10}
        maxLength={1000}
        rows={2}
      />
    </DeskFold>
  );
}

import {
  ActionCheckbox,
  ActionRadios,
  ActionSelect,
  ActionText,
  ActionTextarea,
} from "@/components/ui/action-fields";
import type { Choice, ProfileChoices } from "@/lib/members/contract";
import type { DeskCase } from "@/lib/verification/desk/contract";
import { recordCheckAction } from "../actions";
import { DeskFold } from "./desk-fold";

const options = (choices: Choice[]) =>
  choices.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));

/** What a verifier saw, as the register or the document shows it. Name, status and specialty begin empty: they are copied from there. */
export function CheckForm({ one, choices }: { one: DeskCase; choices: ProfileChoices }) {
  const { fields, registers, documents } = one;
  return (
    <DeskFold
      caseId={one.id}
      action={recordCheckAction}
      label="Record what you see"
      shortcut="s"
      confirm="Record it"
    >
      <ActionRadios
        legend="Where"
        name="method"
        defaultValue="manual"
        required
        options={[
          {
            value: "manual",
            label: "On a public register",
            hint: "It shows that there is such a clinician, not that this account is theirs.",
          },
          {
            value: "document",
            label: "On the document",
            hint: documents.length === 0 ? "None was sent." : "Open it first.",
            disabled: documents.length === 0,
          },
        ]}
      />
      <ActionRadios
        legend="It proves what they say"
        name="outcome"
        required
        options={[
          { value: "proved", label: "Yes" },
          { value: "not-proved", label: "No" },
        ]}
      />
      <ActionText
        label="Name as registered"
        hint="A yes needs it."
        name="nameAsRegistered"
        maxLength={120}
      />
      <ActionText
        label="Status"
        hint="In the register's own words. A yes on a register needs it."
        name="statusSeen"
        maxLength={120}
      />
      <ActionSelect label="Register" name="registerId" defaultValue={fields.registerId}>
        <option value="">None of these</option>
        {options(registers)}
      </ActionSelect>
      <ActionText label="Which, if none of these" name="otherRegister" optional maxLength={120} />
      <ActionText
        label="Number"
        name="registerNumber"
        optional
        maxLength={60}
        defaultValue={fields.registerNumber}
      />
      <ActionSelect label="Profession" name="professionId" defaultValue={fields.professionId}>
        <option value="">Not shown</option>
        {options(choices.professions)}
      </ActionSelect>
      <ActionSelect label="Specialty" name="specialtyId" defaultValue="">
        <option value="">Not shown</option>
        {options(choices.specialties)}
      </ActionSelect>
      <ActionSelect label="Country" name="country" defaultValue={fields.country}>
        {options(choices.countries)}
      </ActionSelect>
      <ActionText
        label="State or region"
        name="jurisdiction"
        optional
        maxLength={60}
        defaultValue={fields.jurisdiction}
      />
      <ActionText
        label="Institution"
        hint="Where it shows that they work. Their mark may name it."
        name="institution"
        optional
        maxLength={120}
      />
      <ActionCheckbox
        label="In training"
        name="isTrainee"
        value="true"
        defaultChecked={fields.isTrainee}
      />
      <ActionTextarea
        label="What you saw"
        hint="Such as the division and conditions. Kept for good."
        name="reason"
        required
        minLength={3}
        maxLength={1000}
        rows={2}
      />
    </DeskFold>
  );
}

import { ActionCheckbox, ActionSelect } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Step } from "@/components/verification/step";
import type { Choice, ProfileChoices } from "@/lib/members/contract";
import { saveWhoAction } from "./actions";
import { type Claim, KeptFields } from "./claim-fields";

const options = (choices: Choice[]) =>
  choices.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));

/** What I am: profession, specialty, country, and whether I am still in training. */
export function WhoStep({
  claim,
  isSaved,
  choices,
}: {
  claim: Claim;
  isSaved: boolean;
  choices: ProfileChoices;
}) {
  return (
    <Step id="who" number={1} title="What you are" state={isSaved ? "done" : "missing"}>
      <ActionForm
        key={JSON.stringify(claim)}
        action={saveWhoAction}
        className="grid gap-4 sm:grid-cols-2"
      >
        <KeptFields claim={claim} of="registration" />
        <ActionSelect
          label="Profession"
          name="professionId"
          required
          defaultValue={claim.professionId ?? ""}
        >
          <option value="">Choose your profession</option>
          {options(choices.professions)}
        </ActionSelect>
        <ActionSelect
          label="Specialty"
          name="specialtyId"
          optional
          defaultValue={claim.specialtyId ?? ""}
        >
          <option value="">None, or not in the list</option>
          {options(choices.specialties)}
        </ActionSelect>
        <ActionSelect
          label="Country you are registered in"
          name="country"
          required
          defaultValue={claim.country ?? ""}
        >
          <option value="">Choose a country</option>
          {options(choices.countries)}
        </ActionSelect>
        <ActionCheckbox
          className="sm:col-span-2"
          label="I am a student or in training"
          hint="You get a mark of your own. A verifier looks at it, and it holds a year at most."
          name="isTrainee"
          value="true"
          defaultChecked={claim.isTrainee}
        />
        <div className="sm:col-span-2">
          <SubmitButton variant={isSaved ? "secondary" : "primary"} pendingLabel="Saving">
            Save and continue
          </SubmitButton>
        </div>
      </ActionForm>
    </Step>
  );
}

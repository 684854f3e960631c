import { ActionChecklist, ActionSelect, ActionText } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ProfileChoices } from "@/lib/members/contract";
import { addRegisterAction } from "../actions";

type Props = { choices: Pick<ProfileChoices, "professions" | "countries"> };

export function AddRegister({ choices: { professions, countries } }: Props) {
  return (
    <ActionForm
      action={addRegisterAction}
      summary={<summary className="btn btn-secondary">Add a register</summary>}
      className="mt-3 grid max-w-2xl gap-3"
    >
      <ActionText label="Name" name="name" required minLength={2} maxLength={120} />
      <div className="grid gap-3 sm:grid-cols-2">
        <ActionSelect label="Country" name="country" defaultValue="" required>
          <option value="" disabled>
            Choose a country
          </option>
          {countries.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </ActionSelect>
        <ActionText
          label="State, province or canton"
          hint="Nothing for the whole country."
          name="jurisdiction"
          optional
          maxLength={60}
        />
      </div>
      <ActionText
        label="Public page"
        hint="{number} and {name} stand for what the member gave."
        name="lookUpUrl"
        optional
        maxLength={500}
        placeholder="https://register.example/search?number={number}"
      />
      <ActionText
        label="What a number looks like"
        name="numberHint"
        optional
        maxLength={160}
        placeholder="Seven digits."
      />
      <ActionChecklist
        legend="Professions it registers"
        name="professions"
        options={professions.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div>
        <SubmitButton>Add the register</SubmitButton>
      </div>
    </ActionForm>
  );
}

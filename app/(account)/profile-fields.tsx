import { ActionSelect, ActionText } from "@/components/ui/action-fields";
import type { Choice, ProfileChoices, ProfileFields } from "@/lib/members/contract";

function Options({ empty, choices }: { empty: string; choices: Choice[] }) {
  return (
    <>
      <option value="">{empty}</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  );
}

type Known = Pick<
  ProfileFields,
  "name" | "professionId" | "specialtyId" | "country" | "institution"
>;

/** Who somebody is professionally, as the welcome page and the settings ask for it. */
export function ProfessionalFields({
  known,
  choices,
  isRequired,
}: {
  known: Known;
  choices: ProfileChoices;
  isRequired: boolean;
}) {
  return (
    <>
      <ActionText
        label="Name"
        hint="As colleagues know you. Discussions here are held under real names."
        name="name"
        autoComplete="name"
        required
        minLength={2}
        maxLength={80}
        defaultValue={known.name}
      />
      <ActionSelect
        label="Profession"
        name="professionId"
        required={isRequired}
        defaultValue={known.professionId}
      >
        <Options empty="Choose your profession" choices={choices.professions} />
      </ActionSelect>
      <ActionSelect label="Specialty" name="specialtyId" optional defaultValue={known.specialtyId}>
        <Options empty="None, or not in the list" choices={choices.specialties} />
      </ActionSelect>
      <ActionSelect
        label="Country you work in"
        name="country"
        required={isRequired}
        defaultValue={known.country}
      >
        <Options empty="Choose a country" choices={choices.countries} />
      </ActionSelect>
      <ActionText
        label="Institution"
        name="institution"
        optional
        autoComplete="organization"
        maxLength={120}
        defaultValue={known.institution}
      />
    </>
  );
}

import type { Choice, ProfileChoices } from "@/lib/members/contract";
import type { OwnCaseView, RegisterView } from "@/lib/verification/contract";

type Props = { claim: OwnCaseView; registers: RegisterView[]; choices: ProfileChoices };

const nameIn = (choices: readonly Choice[], id: string | null) =>
  choices.find((choice) => choice.id === id)?.name;

/** What a request says, as it was sent. */
export function ClaimList({ claim, registers, choices }: Props) {
  const facts = [
    ["Profession", nameIn(choices.professions, claim.professionId)],
    ["Specialty", nameIn(choices.specialties, claim.specialtyId)],
    ["Country", nameIn(choices.countries, claim.country)],
    ["In training", claim.isTrainee ? "Yes" : undefined],
    ["Register", nameIn(registers, claim.registerId) ?? undefined],
    [claim.country === "US" ? "State" : "Other register", claim.jurisdiction],
    ["Number", claim.registerNumber],
    ["Name as registered", claim.nameOnRegister],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
      {facts
        .filter(([, value]) => value)
        .map(([term, value]) => (
          <div key={term} className="flex flex-wrap gap-x-2">
            <dt className="text-muted">{term}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

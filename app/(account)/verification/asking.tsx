import { type Given, givenFacets } from "@/components/verification/given-facets";
import { Progress } from "@/components/verification/progress";
import type { ProfileChoices } from "@/lib/members/contract";
import type { OwnCaseView, OwnVerificationView, RegisterView } from "@/lib/verification/contract";
import { NPI_REGISTER } from "@/lib/verification/registers/npi-register";
import type { Facet } from "@/lib/verification/ways/way";
import type { Said as SaidCode } from "./after";
import type { Claim } from "./claim-fields";
import { ProofStep } from "./proof-step";
import { RegistrationStep } from "./registration-step";
import { SendStep } from "./send-step";
import { WhoStep } from "./who-step";

type Props = {
  verification: OwnVerificationView;
  claim: Claim;
  name: string;
  registers: RegisterView[];
  choices: ProfileChoices;
  said: SaidCode | null;
  problem: string | undefined;
};

/** Asking to be verified, on one page: what I am, where I am registered, that it is me, and off it goes. */
export function Asking({ verification, claim, name, registers, choices, said, problem }: Props) {
  const { open, submissionsLeft } = verification;
  const given = open ? givenFacets(open) : NOTHING;
  const isNpi = registers.some(({ id }) => id === NPI_REGISTER);
  const isSaved = isWhole(open);
  return (
    <>
      <p className="max-w-[65ch] text-pretty">
        Two things have to be shown: that a clinician of your name is registered, and that this
        account is theirs. You can save at any time and go on later.
      </p>
      <Progress
        parts={[
          { place: "who", label: "What you are", isDone: isSaved },
          {
            place: "registration",
            label: "Registration",
            isDone: given.registration !== "missing",
          },
          { place: "proof", label: "That it is you", isDone: given.identity !== "missing" },
          { place: "send", label: "Send", isDone: false },
        ]}
      />
      <WhoStep claim={claim} isSaved={isSaved} choices={choices} />
      <RegistrationStep {...{ claim, name, registers, said }} given={given.registration} />
      <ProofStep {...{ open, said, problem, isNpi }} given={given.identity} />
      <SendStep {...{ open, given, submissionsLeft }} />
    </>
  );
}

const NOTHING: Record<Facet, Given> = { registration: "missing", identity: "missing" };

const isWhole = (open: OwnCaseView | null) =>
  open !== null && open.professionId !== null && open.country !== null;

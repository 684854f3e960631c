import { ActionSelect, ActionText } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Given } from "@/components/verification/given-facets";
import { RegisterLinks } from "@/components/verification/register-links";
import { Step } from "@/components/verification/step";
import { US_STATES } from "@/components/verification/us-states";
import type { RegisterView } from "@/lib/verification/contract";
import { NPI_REGISTER } from "@/lib/verification/registers/npi-register";
import { saveRegistrationAction } from "./actions";
import type { Said as SaidCode } from "./after";
import { type Claim, KeptFields } from "./claim-fields";
import { RegisterFields } from "./register-fields";
import { Said } from "./said";

type Props = {
  claim: Claim;
  name: string;
  registers: RegisterView[];
  given: Given;
  said: SaidCode | null;
};

/** Where I am registered, and under which number. */
export function RegistrationStep({ claim, name, registers, given, said }: Props) {
  const known = registers.find(({ id }) => id === claim.registerId);
  const isUs = claim.country === "US";
  const asked = registers.some(({ id }) => id === NPI_REGISTER);
  return (
    <Step id="registration" number={2} title="Where you are registered" state={given}>
      <Said code={said} of={["who"]} />
      <p className="max-w-[65ch] text-pretty text-muted">{leadOf(asked, registers.length)}</p>
      <RegisterLinks registers={registers} given={{ number: claim.registerNumber, name: null }} />
      <ActionForm
        key={JSON.stringify(claim)}
        action={saveRegistrationAction}
        className="grid gap-4 sm:grid-cols-2"
      >
        <KeptFields claim={claim} of="who" />
        <RegisterFields
          key={claim.country}
          registers={registers.map(({ id, name, numberHint }) => ({ id, name, numberHint }))}
          npiRegister={NPI_REGISTER}
          registerId={known?.id ?? (claim.registerNumber ? "" : (registers[0]?.id ?? ""))}
          registerNumber={claim.registerNumber ?? ""}
        />
        {isUs ? (
          <ActionSelect
            label="State"
            hint="As the NPI registry has it."
            name="jurisdiction"
            defaultValue={claim.jurisdiction ?? ""}
          >
            <option value="">Choose a state</option>
            {US_STATES.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </ActionSelect>
        ) : (
          <ActionText
            label={registers.length > 0 ? "Another register" : "Register"}
            hint="Its name or web address, if it is not one of ours."
            optional
            name="jurisdiction"
            maxLength={60}
            defaultValue={claim.jurisdiction ?? ""}
          />
        )}
        <ActionText
          className="sm:col-span-2"
          label="Name as registered"
          hint={`Where it differs from ${name}. Once proved, it is the name that colleagues see.`}
          optional
          name="nameOnRegister"
          autoComplete="off"
          maxLength={80}
          defaultValue={claim.nameOnRegister ?? ""}
        />
        <div className="sm:col-span-2">
          <SubmitButton
            variant={given === "missing" ? "primary" : "secondary"}
            pendingLabel="Saving"
          >
            Save and continue
          </SubmitButton>
        </div>
      </ActionForm>
    </Step>
  );
}

function leadOf(isAsked: boolean, count: number): string {
  if (isAsked) {
    return "With an NPI we ask the public registry ourselves, usually within a minute: it must have your name, your state and your profession. An NPI is public, so it is never enough alone.";
  }
  if (count === 0) {
    return "We know of no public register for your profession in this country. Name the one that has you, or leave this empty and send a document below.";
  }
  return "A verifier looks you up in the public register under the number that you give. A register is public, so it is never enough alone.";
}

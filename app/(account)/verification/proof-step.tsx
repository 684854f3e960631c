import type { Given } from "@/components/verification/given-facets";
import { Step } from "@/components/verification/step";
import type { OwnCaseView } from "@/lib/verification/contract";
import type { Said as SaidCode } from "./after";
import { Said } from "./said";
import { Ways } from "./ways";

type Props = {
  open: OwnCaseView | null;
  given: Given;
  said: SaidCode | null;
  problem: string | undefined;
  isNpi: boolean;
};

/** Showing that the person of this account is the one who is registered. */
export function ProofStep({ open, given, said, problem, isNpi }: Props) {
  return (
    <Step id="proof" number={3} title="Show that it is you" state={given}>
      <Said code={said} of={["registration", "document", "code", "address"]} />
      <p className="max-w-[65ch] text-pretty text-muted">
        {isNpi
          ? "Anybody can look up an NPI. One of these shows that this account is yours."
          : "Anybody can look up a name in a register. One of these shows that this account is yours; without, a verifier has to find out."}
      </p>
      <Ways open={open} problem={problem} />
    </Step>
  );
}

import { CheckList } from "@/components/verification/check-list";
import { ClaimList } from "@/components/verification/claim-list";
import { MessageList } from "@/components/verification/message-list";
import type { ProfileChoices } from "@/lib/members/contract";
import type { OwnCaseView, RegisterView } from "@/lib/verification/contract";
import { NPI_REGISTER } from "@/lib/verification/registers/npi-register";
import type { Said as SaidCode } from "./after";
import { AnswerForm } from "./answer-form";
import { Said } from "./said";
import { Ways } from "./ways";
import { Withdraw } from "./withdraw";

type Props = {
  open: OwnCaseView;
  registers: RegisterView[];
  choices: ProfileChoices;
  said: SaidCode | null;
  problem: string | undefined;
};

/** A request that was sent: what a verifier asks, how far it is, what can still be added. */
export function Waiting({ open, registers, choices, said, problem }: Props) {
  return (
    <>
      {(open.messages.length > 0 || open.isAnswerDue) && (
        <section aria-labelledby="messages" className="grid gap-4">
          <h2 id="messages" className="text-lg">
            {open.isAnswerDue ? "Answer the verifier" : "Questions and answers"}
          </h2>
          <MessageList messages={open.messages} />
          {open.isAnswerDue && <AnswerForm caseId={open.id} />}
        </section>
      )}
      <section aria-labelledby="request" className="grid gap-4 border-t border-line pt-5">
        <h2 id="request" className="text-lg">
          Your request
        </h2>
        <p className="max-w-[65ch] text-pretty">{nextOf(open)}</p>
        <ClaimList claim={open} registers={registers} choices={choices} />
        <CheckList checks={open.checks} />
        <Withdraw caseId={open.id} isSent isAppeal={open.isAppeal} />
      </section>
      <section id="proof" aria-labelledby="add" className="grid gap-4 border-t border-line pt-5">
        <h2 id="add" className="text-lg">
          Add to it
        </h2>
        <Said code={said} of={["document", "code", "address", "asked", "unasked"]} />
        <Ways open={open} problem={problem} />
      </section>
    </>
  );
}

function nextOf(open: OwnCaseView): string {
  const { evaluation, isAppeal, isAnswerDue } = open;
  if (isAnswerDue) return "It waits for your answer.";
  if (isAppeal) {
    return "Another verifier looks at it, with what was checked then. Documents are destroyed with each decision: if one matters, add it again below.";
  }
  if (evaluation.verdict === "needs-verifier") {
    return "What is needed has been shown. A verifier looks at it and decides.";
  }
  if (evaluation.verdict === "enough") return "What is needed has been shown.";
  const looksAt = toBeLookedAt(open);
  const missing = evaluation.missing.map((facet) => MISSING[facet]).join(", and ");
  if (looksAt.length === 0) {
    return `A verifier looks at it in the order of arrival. Not shown yet: ${missing}. Add below what shows it.`;
  }
  return `A verifier looks at it in the order of arrival: at ${looksAt.join(" and ")}. If that does not show ${missing}, they ask you for more.`;
}

/** What was sent that only a person can look at. */
function toBeLookedAt({ documents, registerId, registerNumber }: OwnCaseView): string[] {
  const count = documents.length;
  return [
    count > 0 && (count === 1 ? "the document you sent" : `the ${count} documents you sent`),
    registerNumber !== null &&
      registerId !== NPI_REGISTER &&
      "the public register under the number you gave",
  ].filter((one) => one !== false);
}

const MISSING = {
  registration: "that you are registered",
  identity: "that this account is yours",
} as const;

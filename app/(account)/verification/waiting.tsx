import { CheckList } from "@/components/verification/check-list";
import { ClaimList } from "@/components/verification/claim-list";
import { MessageList } from "@/components/verification/message-list";
import type { ProfileChoices } from "@/lib/members/contract";
import type { OwnCaseView, RegisterView } from "@/lib/verification/contract";
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
        <Withdraw caseId={open.id} isSent />
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

function nextOf({ evaluation, isAppeal, isAnswerDue }: OwnCaseView): string {
  if (isAnswerDue) return "It waits for your answer.";
  if (isAppeal) {
    return "Somebody else than who took the decision looks at it, with what was checked then. Documents you had sent are destroyed: if one matters, add it again below.";
  }
  if (evaluation.verdict === "needs-verifier") {
    return "What is needed has been shown. A verifier looks at it and decides.";
  }
  if (evaluation.verdict === "enough") return "What is needed has been shown.";
  const missing = evaluation.missing.map((facet) => MISSING[facet]).join(", and ");
  return `A verifier looks at it in the order of arrival. Not shown yet: ${missing}. Add below what shows it.`;
}

const MISSING = {
  registration: "that you are registered",
  identity: "that this account is yours",
} as const;

import { ActionText } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { OwnInstitutionMailView } from "@/lib/verification/institution-mail/contract";
import { INSTITUTION_CODE } from "@/lib/verification/institution-mail/limits";
import { confirmCodeAction, requestCodeAction } from "./actions";

/** Proving an address at work: ask for a code, type it in. */
export function WorkMail({ mail, isProved }: { mail: OwnInstitutionMailView; isProved: boolean }) {
  const { pending, proved } = mail;
  return (
    <>
      {proved.length > 0 && (
        <ul className="grid gap-1 text-sm">
          {proved.map(({ host, institution, provedAt }) => (
            <li key={host + provedAt}>
              <span className="font-medium">{institution}</span> ({host}), confirmed{" "}
              <Time value={provedAt} as="date" />
            </li>
          ))}
        </ul>
      )}
      {pending && <EnterCode pending={pending} />}
      <ActionForm action={requestCodeAction} className="grid max-w-md gap-3">
        <ActionText
          label={pending || isProved ? "Another address" : "Your address at work"}
          hint="We send a code to it. It should have your family name in it and nobody else's, or a verifier decides. The address is kept hidden, unless you sign in with it as well: that one a verifier sees who opens your request."
          name="address"
          type="email"
          autoComplete="email"
          required
          maxLength={254}
        />
        <div>
          <SubmitButton variant="secondary" pendingLabel="Sending">
            Send me a code
          </SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}

function EnterCode({ pending }: { pending: NonNullable<OwnInstitutionMailView["pending"]> }) {
  return (
    <ActionForm action={confirmCodeAction} className="grid max-w-md gap-3">
      <ActionText
        label={`Code from your mail at ${pending.host}`}
        hint={`${INSTITUTION_CODE.digits} digits, good for ${INSTITUTION_CODE.minutes} minutes from when you asked.`}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        maxLength={20}
      />
      <div>
        <SubmitButton pendingLabel="Confirming">Confirm</SubmitButton>
      </div>
    </ActionForm>
  );
}

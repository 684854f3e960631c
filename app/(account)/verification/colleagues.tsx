import { MemberName } from "@/components/members/member-name";
import { ActionText, ActionTextarea } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AskedColleagueView } from "@/lib/verification/vouching/contract";
import { askToVouchAction, withdrawVouchRequestAction } from "./actions";

const SAYS: Record<AskedColleagueView["state"], string> = {
  asked: "Asked, no answer yet",
  vouched: "Vouches for you",
  declined: "Does not vouch",
  "taken-back": "No longer vouches",
};

/** Asking colleagues by name to vouch; once the request was sent, so that they see what they confirm. */
export function Colleagues({
  caseId,
  asked,
}: {
  caseId: string | null;
  asked: AskedColleagueView[];
}) {
  if (caseId === null) {
    return (
      <p className="max-w-[65ch] text-sm">
        You ask colleagues after you have sent your request, so that they see what they confirm.
        Send it as it is, and come back here.
      </p>
    );
  }
  return (
    <>
      {asked.length > 0 && (
        <ul className="grid gap-3" aria-label="Colleagues you have asked">
          {asked.map((one) => (
            <li key={one.requestId} className="flex flex-wrap items-center gap-x-3 gap-y-2">
              <div className="min-w-0 flex-1 basis-52">
                <MemberName member={one.colleague} avatar="sm" detail={false} />
              </div>
              <span className="text-sm text-muted">{SAYS[one.state]}</span>
              {one.state === "asked" && (
                <ActionForm action={withdrawVouchRequestAction}>
                  <input type="hidden" name="requestId" value={one.requestId} />
                  <SubmitButton variant="quiet" size="sm">
                    Take back<span className="sr-only"> what you asked {one.colleague.name}</span>
                  </SubmitButton>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
      <ActionForm key={asked.length} action={askToVouchAction} className="grid max-w-md gap-3">
        <input type="hidden" name="caseId" value={caseId} />
        <ActionText
          label="Colleague"
          hint="Their handle here or the address of their page, such as @anna-kowalczyk."
          name="colleague"
          required
          autoComplete="off"
          maxLength={300}
        />
        <ActionTextarea
          label="A word to them"
          hint="They read it where they answer; the mail to them says only your name."
          name="note"
          optional
          rows={2}
          maxLength={500}
        />
        <div>
          <SubmitButton variant="secondary" pendingLabel="Asking">
            Ask to vouch
          </SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}

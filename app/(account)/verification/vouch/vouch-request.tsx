import { MemberName } from "@/components/members/member-name";
import { ActionTextarea } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { VouchRequestView } from "@/lib/verification/vouching/contract";
import { declineVouchAction, vouchAction } from "./actions";

/** A colleague who asks: what one would sign, and the two answers. */
export function VouchRequest({ request }: { request: VouchRequestView }) {
  const { id, colleague, statement, seen, note, askedAt, refusal } = request;
  return (
    <section
      aria-label={`${colleague.name} asks you`}
      className="grid gap-4 rounded-lg border border-line bg-raised p-4 sm:p-5"
    >
      <MemberName member={colleague}>
        <span className="text-sm text-muted">
          asked <Time value={askedAt} />
        </span>
      </MemberName>
      {note && <p className="max-w-[65ch] whitespace-pre-line">{note}</p>}
      {refusal ? (
        <Notice kind="warning">{refusal}</Notice>
      ) : (
        <ActionForm action={vouchAction} className="grid gap-3">
          <input type="hidden" name="requestId" value={id} />
          <input type="hidden" name="seen" value={seen} />
          <p className="text-sm font-semibold">You would state, under your name:</p>
          <blockquote className="max-w-[65ch] border-l-2 border-accent pl-4">
            {statement}
          </blockquote>
          <ActionTextarea
            label="How you know each other"
            hint="Verifiers read it. If your colleague proves false, your own verification is looked at again."
            name="words"
            required
            minLength={10}
            maxLength={500}
            rows={3}
          />
          <div>
            <SubmitButton pendingLabel="Signing">Vouch for {colleague.name}</SubmitButton>
          </div>
        </ActionForm>
      )}
      <ActionForm action={declineVouchAction} className="grid gap-2 border-t border-line pt-3">
        <input type="hidden" name="requestId" value={id} />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <SubmitButton variant="secondary" size="sm">
            I do not vouch<span className="sr-only"> for {colleague.name}</span>
          </SubmitButton>
          <span className="text-sm text-muted">No reason is asked for, and none is passed on.</span>
        </div>
      </ActionForm>
    </section>
  );
}

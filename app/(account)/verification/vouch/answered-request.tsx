import { MemberName } from "@/components/members/member-name";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { VouchRequestView } from "@/lib/verification/vouching/contract";
import { takeBackVouchAction } from "./actions";

const SAYS: Record<VouchRequestView["state"], string> = {
  asked: "Asked",
  vouched: "You vouched",
  declined: "You did not vouch",
  "taken-back": "You took your word back",
};

/** A colleague one has answered, and the way to take one's word back. */
export function AnsweredRequest({ request }: { request: VouchRequestView }) {
  const { id, colleague, state, answeredAt } = request;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-52">
        <MemberName member={colleague} avatar="sm" detail={false} />
      </div>
      <span className="text-sm text-muted">
        {SAYS[state]}
        {answeredAt && (
          <>
            , <Time value={answeredAt} />
          </>
        )}
      </span>
      {state === "vouched" && (
        <ActionForm
          action={takeBackVouchAction}
          summary={<summary className="btn btn-quiet btn-sm">Take back</summary>}
          foldClassName="open:w-full"
          className="mt-2 grid justify-items-start gap-3"
        >
          <input type="hidden" name="requestId" value={id} />
          <p className="max-w-[65ch] text-sm">
            Your word no longer counts for {colleague.name}. If it was decided by it already, a
            verifier looks again.
          </p>
          <SubmitButton variant="danger" size="sm">
            Take my word back
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}

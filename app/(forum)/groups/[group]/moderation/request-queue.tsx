import { MemberName } from "@/components/members/member-name";
import { ActionTextarea } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { GroupView } from "@/lib/groups/contract";
import { REASON_MAX } from "@/lib/membership/contract";
import type { WaitingRequest } from "@/lib/membership/requests/contract";
import { approveRequestAction, refuseRequestAction } from "../actions";

type Props = { requests: WaitingRequest[]; joinPolicy: GroupView["joinPolicy"] };

export function RequestQueue({ requests, joinPolicy }: Props) {
  if (requests.length === 0) {
    return (
      <p className="mt-1 text-muted">
        {joinPolicy === "request"
          ? "Nobody is waiting. Requests stand here, the longest waiting first."
          : "This group takes no requests. An owner can change that in the settings."}
      </p>
    );
  }
  return (
    <ul className="mt-2 border-t border-line">
      {requests.map((request) => (
        <li key={request.id} className="grid gap-3 border-b border-line py-4">
          <MemberName member={request.member}>
            <span className="text-sm text-muted">
              asked <Time value={request.createdAt} />
            </span>
          </MemberName>
          {request.refusedBefore > 0 && (
            <p className="text-sm text-warning">
              {request.refusedBefore === 1
                ? "Refused once before."
                : `Refused ${request.refusedBefore} times before.`}
            </p>
          )}
          <p className="max-w-[70ch] whitespace-pre-line">
            {request.message || <span className="text-muted">No message.</span>}
          </p>
          <Decision request={request} />
        </li>
      ))}
    </ul>
  );
}

function Decision({ request }: { request: WaitingRequest }) {
  const { name } = request.member;
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <ActionForm action={approveRequestAction} className="grid gap-2">
        <input type="hidden" name="requestId" value={request.id} />
        <SubmitButton className="justify-self-start" aria-label={`Approve ${name}`}>
          Approve
        </SubmitButton>
      </ActionForm>
      <ActionForm
        action={refuseRequestAction}
        summary={
          <summary className="btn btn-secondary" aria-label={`Refuse ${name}`}>
            Refuse
          </summary>
        }
        foldClassName="min-w-0 flex-1 basis-60"
        className="mt-3 grid gap-3"
      >
        <input type="hidden" name="requestId" value={request.id} />
        <ActionTextarea
          name="reason"
          label="Reason"
          hint={`${name} is told it.`}
          required
          minLength={5}
          maxLength={REASON_MAX}
          rows={2}
        />
        <SubmitButton className="justify-self-start" variant="danger">
          Refuse the request
        </SubmitButton>
      </ActionForm>
    </div>
  );
}

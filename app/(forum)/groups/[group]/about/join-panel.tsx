import { wayInWords } from "@/components/groups/group-words";
import { Panel } from "@/components/groups/panel";
import { ActionTextarea } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { GroupView } from "@/lib/groups/contract";
import { MESSAGE_MAX } from "@/lib/membership/contract";
import {
  acceptInvitationAction,
  askToJoinAction,
  declineInvitationAction,
  joinGroupAction,
  withdrawRequestAction,
} from "../actions";
import { MemberPanel } from "./member-panel";
import { RulesTick } from "./rules-tick";

/** How the viewer stands to the group, and what they can do about it. */
export function JoinPanel({ group, isVerified }: { group: GroupView; isVerified: boolean }) {
  if (group.standing === "member") return <MemberPanel group={group} />;
  if (group.standing === "invited" && group.invitation) return <Invited group={group} />;
  if (group.request) return <Asked group={group} request={group.request} />;
  if (group.mayJoin.allowed) return <Join group={group} />;
  if (group.mayAsk.allowed) return <Ask group={group} />;
  const { reason } = group.joinPolicy === "request" ? group.mayAsk : group.mayJoin;
  return (
    <Panel title="Joining">
      <p>{reason}</p>
      {!isVerified && (
        <LinkButton href="/verification" className="justify-self-start">
          Where I stand
        </LinkButton>
      )}
    </Panel>
  );
}

function Join({ group }: { group: GroupView }) {
  return (
    <Panel title="Join this group">
      <p className="text-sm text-muted">{wayInWords.open}</p>
      <ActionForm action={joinGroupAction} className="grid gap-3">
        <input type="hidden" name="groupId" value={group.id} />
        <RulesTick group={group} />
        <SubmitButton className="justify-self-start">Join</SubmitButton>
      </ActionForm>
    </Panel>
  );
}

function Ask({ group }: { group: GroupView }) {
  return (
    <Panel title="Ask to join">
      <p className="text-sm text-muted">{wayInWords.request}</p>
      <ActionForm action={askToJoinAction} className="grid gap-3">
        <input type="hidden" name="groupId" value={group.id} />
        <ActionTextarea
          name="message"
          label="Message to the moderators"
          optional
          rows={4}
          maxLength={MESSAGE_MAX}
        />
        <SubmitButton className="justify-self-start">Ask to join</SubmitButton>
      </ActionForm>
    </Panel>
  );
}

function Asked({ request }: { group: GroupView; request: NonNullable<GroupView["request"]> }) {
  return (
    <Panel title="You have asked to join">
      <p className="text-sm text-muted">
        Sent <Time value={request.createdAt} />. The moderators answer by e-mail.
      </p>
      {request.message && (
        <blockquote className="border-l-3 border-line pl-3 whitespace-pre-line">
          {request.message}
        </blockquote>
      )}
      <ActionForm action={withdrawRequestAction} className="grid gap-3">
        <input type="hidden" name="requestId" value={request.id} />
        <SubmitButton className="justify-self-start" variant="secondary">
          Withdraw the request
        </SubmitButton>
      </ActionForm>
    </Panel>
  );
}

function Invited({ group }: { group: GroupView }) {
  const { mayJoin, invitation } = group;
  return (
    <Panel title="You are invited">
      {invitation?.message && (
        <blockquote className="border-l-3 border-line pl-3 whitespace-pre-line">
          {invitation.message}
        </blockquote>
      )}
      {mayJoin.allowed ? (
        <ActionForm action={acceptInvitationAction} className="grid gap-3">
          <input type="hidden" name="invitationId" value={invitation?.id} />
          <RulesTick group={group} />
          <SubmitButton className="justify-self-start">Accept the invitation</SubmitButton>
        </ActionForm>
      ) : (
        <p>{mayJoin.reason}</p>
      )}
      <ActionForm action={declineInvitationAction}>
        <input type="hidden" name="invitationId" value={invitation?.id} />
        <SubmitButton variant="secondary">Decline</SubmitButton>
      </ActionForm>
    </Panel>
  );
}

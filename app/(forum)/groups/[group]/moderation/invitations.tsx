import { MemberName } from "@/components/members/member-name";
import { ActionText, ActionTextarea } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { newId } from "@/lib/ids";
import { MESSAGE_MAX } from "@/lib/membership/contract";
import { INVITATION_DAYS, type OpenInvitation } from "@/lib/membership/invitations/contract";
import { inviteMemberAction, withdrawInvitationAction } from "../actions";

type Props = { groupId: string; invitations: OpenInvitation[] };

/** Invite colleagues, and see who has not answered yet. */
export function Invitations({ groupId, invitations }: Props) {
  return (
    <section aria-labelledby="invitations" className="grid gap-3">
      <h2 id="invitations" className="text-lg">
        Invitations
      </h2>
      <ActionForm action={inviteMemberAction} className="grid gap-3">
        <input type="hidden" name="groupId" value={groupId} />
        <input type="hidden" name="submissionId" value={newId()} />
        <ActionText
          name="to"
          label="Invite"
          hint="A member's handle, such as @anna-kowalczyk, or an e-mail address."
          required
          maxLength={254}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <ActionTextarea name="message" label="Message" optional rows={2} maxLength={MESSAGE_MAX} />
        <p className="text-sm text-muted">
          The invitation stays open for {INVITATION_DAYS} days and works only for the person it is
          sent to.
        </p>
        <div>
          <SubmitButton>Send the invitation</SubmitButton>
        </div>
      </ActionForm>
      {invitations.length > 0 && (
        <ul aria-label="Open invitations" className="border-t border-line">
          {invitations.map((invitation) => (
            <Row key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ invitation }: { invitation: OpenInvitation }) {
  const { to, invitedBy, createdAt, endsAt, isOver } = invitation;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-3">
      <div className="min-w-0">
        {"member" in to ? (
          <MemberName member={to.member} detail={false} />
        ) : (
          <p className="font-semibold break-all">{to.email}</p>
        )}
        <p className="mt-1 text-sm text-muted">
          {invitedBy ? `Invited by ${invitedBy}, ` : "Invited "}
          <Time value={createdAt} />. {isOver ? "Ended " : "Open until "}
          <Time value={endsAt} as="date" />.
        </p>
      </div>
      <ActionForm action={withdrawInvitationAction}>
        <input type="hidden" name="invitationId" value={invitation.id} />
        <SubmitButton variant="secondary" size="sm">
          Withdraw
        </SubmitButton>
      </ActionForm>
    </li>
  );
}

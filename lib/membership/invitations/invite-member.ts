import { and, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { invitations } from "@/db/schema";
import { record } from "@/lib/audit";
import { hashToken } from "@/lib/auth/secrets";
import { Invalid, SignInRequired } from "@/lib/errors";
import { lockGroup } from "@/lib/groups/lock-group";
import { newId } from "@/lib/ids";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canAdmitMembers } from "@/lib/policy/membership";
import type { Viewer } from "@/lib/policy/viewer";
import { countAgainst } from "@/lib/rate-limit";
import { claimSubmission } from "@/lib/submissions";
import { INVITATION_DAYS, inviteMemberInput, OPEN_INVITATIONS_MAX } from "./contract";
import { invitationToken } from "./invitation-token";
import { getInvitee, type Invitee } from "./invitee";
import { isOpen } from "./open-invitations";

const LIMIT = { name: "invite", times: 40, seconds: 3600 };

/**
 * Invites a member by handle, or whoever owns an e-mail address. An address is answered the same
 * whether or not it has an account here.
 */
export async function inviteMember(
  viewer: Viewer,
  input: unknown,
): Promise<{ invitationId: string; slug: string }> {
  if (viewer.kind === "guest") throw new SignInRequired();
  const { groupId, to, message, submissionId } = parse(inviteMemberInput, input);
  await countAgainst(LIMIT, viewer.memberId);
  return db.transaction(async (tx) => {
    const { viewer: moderator, group } = await lockGroup(tx, viewer, groupId);
    assertCan(canAdmitMembers(moderator, group));
    const answer = { invitationId: newId(), slug: group.slug };
    const { memberId } = moderator;
    const content = { groupId, to, message };
    const earlier = await claimSubmission(tx, { memberId, key: submissionId, content }, answer);
    if (earlier) return earlier;
    const invitee = await getInvitee(tx, group, to);
    await endOverdue(tx, groupId, invitee);
    await assertRoom(tx, groupId);
    await insertInvitation(tx, answer.invitationId, {
      groupId,
      invitedBy: memberId,
      message,
      invitee,
    });
    await record(tx, moderator, {
      act: "invitation.sent",
      groupId,
      subject: { type: "invitation", id: answer.invitationId },
    });
    await enqueue(tx, "send-mail", {
      template: "invitation",
      ids: { invitationId: answer.invitationId },
    });
    return answer;
  });
}

const sameInvitee = (invitee: Invitee) =>
  "email" in invitee
    ? eq(invitations.email, invitee.email)
    : eq(invitations.memberId, invitee.memberId);

/** An invitation that has run out makes room for a new one. */
async function endOverdue(tx: Tx, groupId: string, invitee: Invitee): Promise<void> {
  await tx
    .update(invitations)
    .set({ withdrawnAt: sql`now()` })
    .where(
      and(
        eq(invitations.groupId, groupId),
        sameInvitee(invitee),
        isOpen(),
        sql`${invitations.endsAt} <= now()`,
      ),
    );
}

async function assertRoom(tx: Tx, groupId: string): Promise<void> {
  const open = await tx.$count(invitations, and(eq(invitations.groupId, groupId), isOpen()));
  if (open < OPEN_INVITATIONS_MAX) return;
  throw new Invalid({
    to: [
      `${OPEN_INVITATIONS_MAX} invitations are open already. Withdraw some before you send more.`,
    ],
  });
}

type Row = { groupId: string; invitedBy: string; message: string; invitee: Invitee };

async function insertInvitation(tx: Tx, id: string, { invitee, ...row }: Row): Promise<void> {
  const address =
    "email" in invitee
      ? { email: invitee.email, tokenHash: hashToken(invitationToken(id)) }
      : { memberId: invitee.memberId };
  const inserted = await tx
    .insert(invitations)
    .values({
      id,
      ...row,
      ...address,
      endsAt: sql`now() + make_interval(days => ${INVITATION_DAYS}::int)`,
    })
    .onConflictDoNothing()
    .returning({ id: invitations.id });
  if (inserted.length > 0) return;
  throw new Invalid({
    to: ["They have an open invitation already. Withdraw it to send a new one."],
  });
}

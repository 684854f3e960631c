import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { joinRequests, members } from "@/db/schema";
import { loadViewerByMember } from "@/lib/auth/load-viewer";
import { Invalid } from "@/lib/errors";
import type { GroupSubject } from "@/lib/policy/groups";
import { canBeInvited } from "@/lib/policy/membership";

export type Invitee = { memberId: string } | { email: string };

/**
 * Whom an invitation is for. A member must be one who could come in; of an address nothing is
 * asked, so that the answer does not tell who has an account.
 */
export async function getInvitee(
  tx: Tx,
  group: GroupSubject,
  to: { handle: string } | { email: string },
): Promise<Invitee> {
  if ("email" in to) return to;
  const [member] = await tx
    .select({ memberId: members.id })
    .from(members)
    .where(eq(members.handle, to.handle));
  const candidate = member && (await loadViewerByMember(member.memberId, tx));
  if (!member || candidate?.kind !== "member" || candidate.isSuspended) {
    throw refused(`There is no member @${to.handle}. An e-mail address works too.`);
  }
  const decision = canBeInvited(candidate, group);
  if (!decision.allowed) throw refused(decision.reason);
  const isOpenRequest = and(
    eq(joinRequests.groupId, group.id),
    eq(joinRequests.memberId, member.memberId),
    eq(joinRequests.state, "pending"),
  );
  if ((await tx.$count(joinRequests, isOpenRequest)) > 0) {
    throw refused("They have asked to join. Answer their request under Moderation.");
  }
  return member;
}

const refused = (reason: string) => new Invalid({ to: [reason] });

import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { invitations } from "@/db/schema";
import { record } from "@/lib/audit";
import { Invalid, NotFound } from "@/lib/errors";
import { lockGroup } from "@/lib/groups/lock-group";
import { parse } from "@/lib/parse";
import { canAdmitMembers } from "@/lib/policy/membership";
import type { Viewer } from "@/lib/policy/viewer";
import { invitationInput } from "./contract";
import { isOpen } from "./open-invitations";

/** Takes back an invitation that has not been used; its link leads nowhere from then on. */
export async function withdrawInvitation(
  viewer: Viewer,
  input: unknown,
): Promise<{ slug: string }> {
  const { invitationId } = parse(invitationInput, input);
  return db.transaction(async (tx) => {
    const [known] = await tx
      .select({ groupId: invitations.groupId })
      .from(invitations)
      .where(eq(invitations.id, invitationId));
    if (!known) throw new NotFound();
    const { groupId } = known;
    const { viewer: moderator, group } = await lockGroup(tx, viewer, groupId);
    if (!canAdmitMembers(moderator, group).allowed) throw new NotFound();
    const withdrawn = await tx
      .update(invitations)
      .set({ withdrawnAt: sql`now()` })
      .where(and(eq(invitations.id, invitationId), isOpen()))
      .returning({ id: invitations.id });
    if (withdrawn.length === 0) {
      throw new Invalid({ "": ["This invitation is no longer open."] }, { status: 409 });
    }
    await record(tx, moderator, {
      act: "invitation.withdrawn",
      groupId,
      subject: { type: "invitation", id: invitationId },
    });
    return { slug: group.slug };
  });
}

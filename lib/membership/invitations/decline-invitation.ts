import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { invitations } from "@/db/schema";
import { record } from "@/lib/audit";
import { NotFound, SignInRequired } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { invitationInput } from "./contract";
import { isOpen } from "./open-invitations";
import { getOwnInvitation } from "./own-invitation";

/** Turns down an invitation. Moderators may invite again. */
export async function declineInvitation(viewer: Viewer, input: unknown): Promise<{ slug: string }> {
  if (viewer.kind === "guest") throw new SignInRequired();
  const { invitationId } = parse(invitationInput, input);
  return db.transaction(async (tx) => {
    const { groupId, slug } = await getOwnInvitation(tx, viewer, invitationId);
    const declined = await tx
      .update(invitations)
      .set({ withdrawnAt: sql`now()` })
      .where(and(eq(invitations.id, invitationId), isOpen()))
      .returning({ id: invitations.id });
    if (declined.length === 0) throw new NotFound();
    await record(tx, viewer, {
      act: "invitation.declined",
      groupId,
      subject: { type: "invitation", id: invitationId },
    });
    return { slug };
  });
}

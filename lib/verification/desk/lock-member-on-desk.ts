import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members } from "@/db/schema";
import { loadViewerByMember } from "@/lib/auth/load-viewer";
import { NotFound } from "@/lib/errors";
import { isMemberStaff } from "@/lib/policy/site";
import type { Viewer } from "@/lib/policy/viewer";
import { lockPeople } from "../cases/lock-case";

type OnDesk = { viewer: Viewer; member: typeof members.$inferSelect };

/** A member and the verifier as they are now, both held. To anyone else there is no such member. */
export async function lockMemberOnDesk(tx: Tx, viewer: Viewer, memberId: string): Promise<OnDesk> {
  if (viewer.kind === "guest" || !isMemberStaff(viewer).allowed) throw new NotFound();
  await lockPeople(tx, [memberId, viewer.memberId]);
  const [member] = await tx.select().from(members).where(eq(members.id, memberId));
  if (member === undefined) throw new NotFound();
  return { viewer: await loadViewerByMember(viewer.memberId, tx), member };
}

import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { isMemberStaff } from "@/lib/policy/site";
import type { Viewer } from "@/lib/policy/viewer";

/** A member's row, held for a decision of site staff. To anyone else there is no such member. */
export async function lockMember(
  tx: Tx,
  viewer: Viewer,
  memberId: string,
): Promise<typeof members.$inferSelect> {
  if (!isMemberStaff(viewer).allowed) throw new NotFound();
  const [member] = await tx.select().from(members).where(eq(members.id, memberId)).for("update");
  if (!member) throw new NotFound();
  return member;
}

import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members } from "@/db/schema";
import { newId } from "@/lib/ids";

type Found = Pick<
  typeof members.$inferSelect,
  "id" | "suspendedAt" | "suspensionReason" | "welcomedAt"
>;

/** What a member is called until the welcome page is filled in. */
export const NAMELESS = "New member";

/** Says nothing about anybody until the member has a name to make a handle from. */
export const interimHandle = () => `member-${newId().slice(-8)}`;

/** The member whose address was just proved; a new one at the first time. */
export async function memberForAddress(tx: Tx, email: string): Promise<Found> {
  await tx
    .insert(members)
    .values({ email, name: NAMELESS, handle: interimHandle() })
    .onConflictDoNothing({ target: members.email });
  await tx
    .update(members)
    .set({ emailVerifiedAt: sql`now()` })
    .where(and(eq(members.email, email), isNull(members.emailVerifiedAt)));
  const [member] = await tx
    .select({
      id: members.id,
      suspendedAt: members.suspendedAt,
      suspensionReason: members.suspensionReason,
      welcomedAt: members.welcomedAt,
    })
    .from(members)
    .where(eq(members.email, email));
  if (!member) throw new Error("The member was not stored.");
  return member;
}

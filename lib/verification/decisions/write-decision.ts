import { asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members, verificationDecisions } from "@/db/schema";
import { newId } from "@/lib/ids";
import { proofFrom } from "@/lib/policy/standing";

type Row = typeof verificationDecisions.$inferInsert;

export type DecisionMade = Omit<Row, "id" | "ordinal" | "decidedAt" | "name"> & {
  decidedAt: Date;
};

/**
 * Adds a decision about a member, whose row the caller holds, and brings what `members` says is in force
 * up to date from all of them. Nothing else writes those columns.
 */
export async function writeDecision(
  tx: Tx,
  decision: DecisionMade,
): Promise<{ decisionId: string }> {
  const { memberId } = decision;
  const earlier = await tx
    .select()
    .from(verificationDecisions)
    .where(eq(verificationDecisions.memberId, memberId))
    .orderBy(asc(verificationDecisions.ordinal));
  const ordinal = (earlier.at(-1)?.ordinal ?? 0) + 1;
  const [made] = await tx
    .insert(verificationDecisions)
    .values({ ...decision, id: newId(), ordinal, name: await nameProved(tx, decision) })
    .returning();
  if (made === undefined) throw new Error("The decision was not stored.");
  await tx
    .update(members)
    .set({
      ...proofFrom([...earlier, made]),
      ...(made.outcome === "approved" && {
        professionId: made.professionId,
        specialtyId: made.specialtyId,
        country: made.country,
      }),
    })
    .where(eq(members.id, memberId));
  return { decisionId: made.id };
}

/** The name that an approval is for; whoever approves another than the member's has changed it before. */
async function nameProved(tx: Tx, { memberId, outcome }: DecisionMade): Promise<string | null> {
  if (outcome !== "approved") return null;
  const [member] = await tx
    .select({ name: members.name })
    .from(members)
    .where(eq(members.id, memberId));
  return member?.name ?? null;
}

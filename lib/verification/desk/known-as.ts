import { eq, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { members, verificationDecisions } from "@/db/schema";
import { memberColumns } from "@/lib/members/member-view";
import { nameOfCountry } from "@/lib/members/name-of-country";

type Shown = {
  name: string;
  profession: string | null;
  specialty: string | null;
  country: string | null;
  isTrainee: boolean;
};

/** Whom and as what a member is verified without their asking: what stands in their profile, in words. */
export function knownAs({ name, profession, specialty, country, isTrainee }: Shown): string {
  const place = [nameOfCountry(country), isTrainee && "in training"];
  return [name, profession, specialty, ...place].filter(Boolean).join(" · ");
}

export type DecidedLast = { lastOutcome: "approved" | "refused" | "revoked" | null };

/** What was decided last about the member of a query's row. */
export const lastOutcome = sql<DecidedLast["lastOutcome"]>`(
  SELECT d.outcome FROM ${verificationDecisions} d WHERE d.member_id = members.id
  ORDER BY d.ordinal DESC LIMIT 1)`;

/** Both, for a member whom the caller holds. */
export async function findKnown(tx: Reader, memberId: string) {
  const [row] = await tx
    .select({ ...memberColumns, lastOutcome })
    .from(members)
    .where(eq(members.id, memberId));
  if (row === undefined) throw new Error("There is no such member.");
  return { as: knownAs(row), lastOutcome: row.lastOutcome };
}

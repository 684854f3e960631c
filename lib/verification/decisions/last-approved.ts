import { and, desc, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { verificationDecisions } from "@/db/schema";

const { professionId, specialtyId, country, jurisdiction, isTrainee } = verificationDecisions;
const { registerId, registerNumber, name } = verificationDecisions;

/** As whom and what a member was last approved, by which number; whatever their profile says by now. */
export async function lastApproved(reader: Reader, ofMember: string) {
  const { memberId, outcome, ordinal } = verificationDecisions;
  const [last] = await reader
    .select({
      ...{ professionId, specialtyId, country, jurisdiction, isTrainee },
      ...{ registerId, registerNumber, name },
    })
    .from(verificationDecisions)
    .where(and(eq(memberId, ofMember), eq(outcome, "approved")))
    .orderBy(desc(ordinal))
    .limit(1);
  return last;
}

import type { Tx } from "@/db/client";
import { verificationCases } from "@/db/schema";
import type { CaseRow } from "./lock-case";

/** An empty draft for a member whom the caller holds and who has no open case, so that proof has a place. */
export async function beginDraft(tx: Tx, memberId: string): Promise<CaseRow> {
  const [draft] = await tx.insert(verificationCases).values({ memberId }).returning();
  if (draft === undefined) throw new Error("The draft was not stored.");
  return draft;
}

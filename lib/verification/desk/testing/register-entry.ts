import { db } from "@/db/client";
import { findProof } from "../../evidence/find-proof";
import { findCase } from "../case-parts";

/** What a verifier writes down of a physician called Robin Marlowe on a public register. */
export const registerEntry = {
  method: "manual",
  outcome: "proved",
  professionId: "physician",
  country: "IE",
  registerId: "ie-medical-council",
  registerNumber: "412345",
  statusSeen: "Registered",
  nameAsRegistered: "Robin Marlowe",
  reason: "General division, no conditions.",
} as const;

/** What is sent to approve a case as its page shows it by now. */
export async function approvalOf(caseId: string) {
  const row = await findCase(db, caseId);
  const proof = row && (await findProof(db, row, new Date()));
  return { caseId, checkId: proof?.id, months: "12", reason: "Seen on the register." };
}

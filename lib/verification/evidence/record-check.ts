import { createHmac } from "node:crypto";
import type { Reader } from "@/db/client";
import { verificationChecks } from "@/db/schema";
import { deriveSecret } from "@/lib/auth/secrets";
import { newId } from "@/lib/ids";
import { WAYS } from "../ways/ways";
import { addMonths } from "./evaluate-case";

type Row = typeof verificationChecks.$inferInsert;

/** What was checked. How long it holds is the way's to say, and no caller's. */
export type CheckMade = Omit<Row, "id" | "expiresAt" | "signature" | "checkedAt"> & {
  checkedAt: Date;
};

/**
 * Writes down one check, signed, in the caller's transaction. A row is never changed: what is found out
 * later is a row of its own, and of each way and subject the last one counts.
 */
export async function recordCheck(tx: Reader, check: CheckMade): Promise<{ checkId: string }> {
  const row = checkRow(check);
  await tx.insert(verificationChecks).values(row);
  return { checkId: row.id };
}

/** The row of a check, whole and signed. */
export function checkRow(
  check: CheckMade,
  id = newId(check.checkedAt.getTime()),
): Row & { id: string } {
  const proves = check.outcome === "proved";
  const row = {
    ...check,
    id,
    expiresAt: proves ? addMonths(check.checkedAt, WAYS[check.method].holdsMonths) : null,
  };
  return { ...row, signature: signatureOf(row) };
}

const SIGNED = [
  ...["id", "memberId", "caseId", "method", "outcome", "professionId", "specialtyId", "country"],
  ...["jurisdiction", "isTrainee", "registerId", "registerNumber", "nameAsRegistered"],
  ...[
    "statusSeen",
    "seen",
    "checkedAt",
    "expiresAt",
    "decidedBy",
    "reason",
    "subjectIds",
    "institution",
  ],
] as const;

/** The same for the same statement, and nobody's to make without this installation's secret. */
export function signatureOf(row: Omit<Row, "signature">): string {
  const said = new Map<string, unknown>(Object.entries(row));
  const statement = JSON.stringify(
    SIGNED.map((field) => said.get(field) ?? defaults[field] ?? null),
    inOrder,
  );
  return createHmac("sha256", deriveSecret("verification-check", "signature"))
    .update(statement)
    .digest("base64url");
}

/** Objects by the order of their keys, which the database does not keep. */
const inOrder = (_key: string, value: unknown): unknown =>
  isPlain(value) ? Object.fromEntries(Object.entries(value).sort(byKey)) : value;

const byKey = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1);

const isPlain = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What the database fills in. */
const defaults: Record<string, unknown> = { isTrainee: false, subjectIds: [] };

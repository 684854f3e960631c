import { eq, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { members } from "@/db/schema";
import { addressHash } from "../institution-mail/address-secrets";

/** What two accounts can have given both: a register number, the very same file, a mailbox at work. */
export const SHARED_SIGNS = ["number", "file", "address"] as const;
export type SharedSign = (typeof SHARED_SIGNS)[number];

/** Other accounts with what they share with this one. */
export type Sharing = Map<string, SharedSign[]>;

/**
 * Accounts that gave the same as this one, or of which the same was found. Leave out what a verifier wrote
 * down to see what allows them to act: else they could make two accounts look like one.
 */
export async function findSharing(
  tx: Reader,
  memberId: string,
  { without: verifierId }: { without: string | null },
): Promise<Sharing> {
  const isOthers = verifierId === null ? sql`true` : sql`decided_by IS DISTINCT FROM ${verifierId}`;
  const rows = await tx.execute<{ member_id: string; sign: SharedSign }>(sql`
    WITH mine AS (
      SELECT register_id, register_number FROM verification_cases
        WHERE member_id = ${memberId} AND submitted_at IS NOT NULL
      UNION
      SELECT register_id, register_number FROM verification_checks
        WHERE member_id = ${memberId} AND outcome = 'proved' AND ${isOthers}),
    shared AS (
      SELECT o.member_id, 'number' AS sign FROM mine
        JOIN verification_cases o USING (register_id, register_number) WHERE o.submitted_at IS NOT NULL
      UNION
      SELECT o.member_id, 'number' FROM mine
        JOIN verification_checks o USING (register_id, register_number)
        WHERE o.outcome = 'proved' AND ${isOthers}
      UNION
      SELECT o.member_id, 'file' FROM verification_documents mine
        JOIN verification_documents o USING (fingerprint) WHERE mine.member_id = ${memberId}
      UNION
      SELECT a.member_id, 'address' FROM institution_addresses a
        WHERE a.contested_by = ${memberId} OR a.address_hash = ${await ownAddressHash(tx, memberId)}
      UNION
      SELECT a.contested_by, 'address' FROM institution_addresses a
        WHERE a.member_id = ${memberId} AND a.contested_by IS NOT NULL)
    SELECT member_id, sign FROM shared WHERE member_id <> ${memberId}`);
  const found: Sharing = new Map();
  for (const { member_id: id, sign } of rows) found.set(id, [...(found.get(id) ?? []), sign]);
  return found;
}

/** The mailbox that this account signs in with, as addresses at work are kept. */
async function ownAddressHash(tx: Reader, memberId: string): Promise<string | null> {
  const [own] = await tx
    .select({ email: members.email, provedAt: members.emailVerifiedAt })
    .from(members)
    .where(eq(members.id, memberId));
  return own?.provedAt ? addressHash(own.email) : null;
}

import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { institutionAddresses, type institutionCodes } from "@/db/schema";
import { record } from "@/lib/audit";
import type { MemberViewer } from "@/lib/policy/viewer";
import type { CaseRow } from "../cases/lock-case";
import { clockOf } from "../clock";
import { recordCheck } from "../evidence/record-check";
import { settleCase } from "../evidence/settle-case";
import { namedInAddress } from "../names/address-names";
import { ADDRESS_TAKEN } from "../ways/address-taken";
import { BROAD_DOMAIN } from "../ways/broad-domain";
import { unsealAddress } from "./address-secrets";
import type { ListedDomain } from "./find-domain";

type Shown = {
  row: CaseRow;
  sent: typeof institutionCodes.$inferSelect;
  listed: ListedDomain;
};

/**
 * Adds to a case that the caller holds what an address at work proves: nothing, if it speaks for
 * another member already. Returns whether it is this member's. No check ever names the address.
 */
export async function recordAddress(
  tx: Tx,
  member: MemberViewer,
  { row, sent, listed }: Shown,
): Promise<boolean> {
  const { memberId } = member;
  const isTheirs = await claimAddress(tx, memberId, sent, listed);
  const outcome = isTheirs ? "proved" : "not-proved";
  const reason = isTheirs ? (listed.isBroad ? BROAD_DOMAIN : null) : ADDRESS_TAKEN;
  const { id: caseId, professionId, isTrainee } = row;
  const { institution, country } = listed;
  const now = await clockOf(tx);
  const made = await recordCheck(tx, {
    ...{ memberId, caseId, method: "institution-mail", outcome, reason, checkedAt: now },
    ...{ professionId, country, isTrainee, institution },
    statusSeen: `${institution} (${country})`,
    nameAsRegistered: isTheirs ? wordsInAddress(sent, [row.nameOnRegister, member.name]) : null,
  });
  await record(tx, member, {
    act: "verification.checked",
    subject: { type: "verification-case", id: caseId },
    details: { memberId, method: "institution-mail", outcome, ...made },
  });
  await settleCase(tx, row, now);
  return isTheirs;
}

/** What is kept of the address itself: the words and initials of the member's name that stand in it, so that another name can be told later. */
function wordsInAddress({ id, sealedAddress }: Shown["sent"], names: (string | null)[]) {
  const address = unsealAddress(id, sealedAddress) ?? "";
  const words = names.flatMap((name) => (name === null ? [] : namedInAddress(address, name)));
  return [...new Set(words)].join(" ") || null;
}

/** The first to prove an address keeps it; that a second one could is noted beside it. */
async function claimAddress(
  tx: Tx,
  memberId: string,
  { addressHash, host }: Shown["sent"],
  { institution }: ListedDomain,
): Promise<boolean> {
  await tx
    .insert(institutionAddresses)
    .values({ addressHash, memberId, host, institution })
    .onConflictDoNothing();
  const isThis = eq(institutionAddresses.addressHash, addressHash);
  const [held] = await tx.select().from(institutionAddresses).where(isThis).for("update");
  const isTheirs = held?.memberId === memberId;
  const now = sql`now()`;
  await tx
    .update(institutionAddresses)
    .set(
      isTheirs ? { provedAt: now, host, institution } : { contestedAt: now, contestedBy: memberId },
    )
    .where(isThis);
  return isTheirs;
}

import { and, desc, eq, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import {
  institutionAddresses,
  verificationCases,
  verificationChecks,
  verificationDecisions,
  verificationDocuments,
} from "@/db/schema";
import { findSameDocuments } from "../documents/find-same-documents";
import type { Risk } from "../risks";
import { ADDRESS_TAKEN } from "../ways/address-taken";
import { BROAD_DOMAIN } from "../ways/broad-domain";
import { inCase } from "./checks-of-case";
import { findNamingRisks, type Named } from "./find-naming-risks";
import { isNumberElsewhere } from "./number-elsewhere";

type Case = Pick<Named, "id" | "memberId" | "appealOf">;

/** What speaks for a closer look at a case, as things stand in this transaction. */
export async function findRisks(tx: Reader, one: Named): Promise<Risk[]> {
  const found: [Risk, boolean][] = [
    ["registry-mismatch", await isContradicted(tx, one)],
    ["reused-document", await isDocumentReused(tx, one)],
    ["number-on-two-accounts", await isNumberElsewhere(tx, one)],
    ["broad-domain", await isDomainBroad(tx, one)],
    ["address-on-two-accounts", await isAddressElsewhere(tx, one)],
    ...(await findNamingRisks(tx, one)),
    ["turned-away-before", await isTurnedAwayBefore(tx, one)],
  ];
  return found.flatMap(([risk, is]) => (is ? [risk] : []));
}

/** The registry's last answer, whatever could not be asked since. */
async function isContradicted(tx: Reader, one: Case): Promise<boolean> {
  const [last] = await tx
    .select({ outcome: verificationChecks.outcome })
    .from(verificationChecks)
    .where(
      and(
        inCase(one),
        eq(verificationChecks.method, "registry"),
        ne(verificationChecks.outcome, "unavailable"),
      ),
    )
    .orderBy(sql`${verificationChecks.checkedAt} DESC, ${verificationChecks.id} DESC`)
    .limit(1);
  return last?.outcome === "not-proved";
}

/** Sent by another member before; sending one's own again is fine. */
async function isDocumentReused(tx: Reader, { memberId }: Case): Promise<boolean> {
  const { id, destroyedAt } = verificationDocuments;
  const sent = await tx
    .select({ id })
    .from(verificationDocuments)
    .where(and(eq(verificationDocuments.memberId, memberId), isNull(destroyedAt)));
  for (const document of sent) {
    const same = await findSameDocuments(tx, document.id);
    if (same.some((other) => other.memberId !== memberId)) return true;
  }
  return false;
}

/** By the last address that proved something: a nearer one may follow a broad one. */
async function isDomainBroad(tx: Reader, one: Case): Promise<boolean> {
  const [last] = await tx
    .select({ reason: verificationChecks.reason })
    .from(verificationChecks)
    .where(and(ofMail(one), eq(verificationChecks.outcome, "proved")))
    .orderBy(sql`${verificationChecks.checkedAt} DESC, ${verificationChecks.id} DESC`)
    .limit(1);
  return last?.reason === BROAD_DOMAIN;
}

const ofMail = (one: Case) => and(inCase(one), eq(verificationChecks.method, "institution-mail"));

/** Shown here after it had proved somebody else, or by somebody else after it had proved this member. */
async function isAddressElsewhere(tx: Reader, one: Case): Promise<boolean> {
  const addresses = institutionAddresses;
  const shown = tx.$count(
    verificationChecks,
    and(ofMail(one), eq(verificationChecks.reason, ADDRESS_TAKEN)),
  );
  const contested = tx.$count(
    addresses,
    and(eq(addresses.memberId, one.memberId), isNotNull(addresses.contestedAt)),
  );
  return (await shown) + (await contested) > 0;
}

/** A new case leads past no verifier: not after a refusal or a revocation, nor after a question left by withdrawing. */
async function isTurnedAwayBefore(tx: Reader, { id, memberId }: Case): Promise<boolean> {
  const [last] = await tx
    .select({ outcome: verificationDecisions.outcome })
    .from(verificationDecisions)
    .where(eq(verificationDecisions.memberId, memberId))
    .orderBy(desc(verificationDecisions.ordinal))
    .limit(1);
  if (last && last.outcome !== "approved") return true;
  const cases = verificationCases;
  const left = tx.$count(
    cases,
    and(
      eq(cases.memberId, memberId),
      ne(cases.id, id),
      eq(cases.outcome, "withdrawn"),
      or(isNotNull(cases.moreAskedAt), sql`cardinality(${cases.risks}) > 0`),
    ),
  );
  return (await left) > 0;
}

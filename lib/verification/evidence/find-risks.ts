import { and, desc, eq, isNotNull, isNull, ne, not, or, sql } from "drizzle-orm";
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
import { isClosedOnto } from "./closed-onto";
import { findNamingRisks, type Named } from "./find-naming-risks";

type Case = Pick<Named, "id" | "memberId" | "registerId" | "registerNumber">;

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
async function isContradicted(tx: Reader, { id }: Case): Promise<boolean> {
  const [last] = await tx
    .select({ outcome: verificationChecks.outcome })
    .from(verificationChecks)
    .where(
      and(
        eq(verificationChecks.caseId, id),
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

/** Given by somebody else in a case that was sent, or checked for somebody else; an account closed onto this one is nobody else's. */
async function isNumberElsewhere(tx: Reader, one: Case): Promise<boolean> {
  const { memberId, registerId, registerNumber } = one;
  if (registerId === null || registerNumber === null) return false;
  const cases = verificationCases;
  const checks = verificationChecks;
  const given = tx.$count(
    cases,
    and(
      ne(cases.memberId, memberId),
      not(isClosedOnto(cases.memberId, memberId)),
      eq(cases.registerId, registerId),
      eq(cases.registerNumber, registerNumber),
      ne(cases.state, "draft"),
      or(isNull(cases.outcome), ne(cases.outcome, "withdrawn")),
    ),
  );
  const checked = tx.$count(
    checks,
    and(
      ne(checks.memberId, memberId),
      not(isClosedOnto(checks.memberId, memberId)),
      eq(checks.registerId, registerId),
      eq(checks.registerNumber, registerNumber),
      eq(checks.outcome, "proved"),
    ),
  );
  return (await given) + (await checked) > 0;
}

/** By the last address that proved something: a nearer one may follow a broad one. */
async function isDomainBroad(tx: Reader, { id }: Case): Promise<boolean> {
  const [last] = await tx
    .select({ reason: verificationChecks.reason })
    .from(verificationChecks)
    .where(and(ofMail(id), eq(verificationChecks.outcome, "proved")))
    .orderBy(sql`${verificationChecks.checkedAt} DESC, ${verificationChecks.id} DESC`)
    .limit(1);
  return last?.reason === BROAD_DOMAIN;
}

const ofMail = (caseId: string) =>
  and(eq(verificationChecks.caseId, caseId), eq(verificationChecks.method, "institution-mail"));

/** Shown here after it had proved somebody else, or by somebody else after it had proved this member. */
async function isAddressElsewhere(tx: Reader, { id, memberId }: Case): Promise<boolean> {
  const addresses = institutionAddresses;
  const shown = tx.$count(
    verificationChecks,
    and(ofMail(id), eq(verificationChecks.reason, ADDRESS_TAKEN)),
  );
  const contested = tx.$count(
    addresses,
    and(eq(addresses.memberId, memberId), isNotNull(addresses.contestedAt)),
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

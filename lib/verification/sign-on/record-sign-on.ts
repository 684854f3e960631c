import { and, desc, eq, isNotNull, ne } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { accounts, verificationCases, verificationChecks } from "@/db/schema";
import { record } from "@/lib/audit";
import { guest } from "@/lib/auth/load-viewer";
import { organisationSettings } from "@/lib/auth/organisation";
import type { ClinicianMeaning } from "@/lib/clinician-claim";
import { env } from "@/lib/env";
import { type CaseRow, lockPeople } from "../cases/lock-case";
import { clockOf } from "../clock";
import { SIGN_ON_DAYS } from "../evidence/checks-of-case";
import { recordCheck } from "../evidence/record-check";
import { settleCase } from "../evidence/settle-case";
import { reviewSignOn } from "./review-sign-on";

const DAY_MS = 86_400_000;

type Check = typeof verificationChecks.$inferSelect;
type Said = { value: string; name: string | null } & ClinicianMeaning;

/**
 * Writes down what a member's organisation says of their work, as a check of their open case if there is
 * one: when it says something new, or said it last some time ago. Silence proves nothing, and takes back
 * what it proved before; what rests on that is looked at again.
 */
export async function recordSignOn({ memberId }: { memberId: string }): Promise<void> {
  await db.transaction(async (tx) => {
    await lockPeople(tx, [memberId]);
    const now = await clockOf(tx);
    const last = await findLast(tx, memberId);
    const said = await findSaid(tx, memberId);
    if (said ? isKnown(last, said, now) : last?.outcome !== "proved") return;
    const open = await lockOpenCase(tx, memberId);
    const caseId = open?.id ?? null;
    const outcome = said ? "proved" : "not-proved";
    const made = await recordCheck(tx, {
      ...{ memberId, caseId, method: "sign-on", outcome, checkedAt: now },
      ...(said ? claimOf(said) : {}),
    });
    await record(tx, guest, {
      act: "verification.checked",
      subject: { type: "member", id: memberId },
      details: { caseId, method: "sign-on", outcome, ...made },
    });
    if (open) await settleCase(tx, open, now);
    const before = last?.outcome === "proved" ? last : null;
    await reviewSignOn(tx, memberId, { before, now: said ? claimOf(said) : null });
  });
}

const claimOf = ({ value, name, profession, isTrainee, country, ...place }: Said) => ({
  professionId: profession ?? null,
  isTrainee,
  country: country ?? null,
  jurisdiction: place.jurisdiction ?? null,
  institution: place.institution ?? null,
  nameAsRegistered: name,
  statusSeen: value,
});

function isKnown(last: Check | undefined, said: Said, now: Date): boolean {
  if (last?.outcome !== "proved") return false;
  if (now.getTime() - last.checkedAt.getTime() >= SIGN_ON_DAYS * DAY_MS) return false;
  const known = new Map<string, unknown>(Object.entries(last));
  return Object.entries(claimOf(said)).every(([field, value]) => known.get(field) === value);
}

/** What the organisation last said of an account of the member's there, by what the setting makes of it. */
async function findSaid(tx: Tx, memberId: string): Promise<Said | undefined> {
  const values = env.ORGANISATION_CLINICIAN_CLAIM?.values ?? {};
  const { clinicianValue: value, clinicianName: name, issuer } = accounts;
  const rows = await tx
    .select({ value, name })
    .from(accounts)
    .where(
      and(
        eq(accounts.memberId, memberId),
        eq(issuer, organisationSettings()?.issuer ?? ""),
        isNotNull(value),
      ),
    );
  return rows.flatMap(({ value, name }) => {
    const meaning = value === null ? undefined : values[value];
    return value !== null && meaning ? { value, name, ...meaning } : [];
  })[0];
}

async function findLast(tx: Tx, memberId: string): Promise<Check | undefined> {
  const { memberId: whose, method, checkedAt, id } = verificationChecks;
  const [last] = await tx
    .select()
    .from(verificationChecks)
    .where(and(eq(whose, memberId), eq(method, "sign-on")))
    .orderBy(desc(checkedAt), desc(id))
    .limit(1);
  return last;
}

async function lockOpenCase(tx: Tx, memberId: string): Promise<CaseRow | undefined> {
  const { memberId: whose, state } = verificationCases;
  const [open] = await tx
    .select()
    .from(verificationCases)
    .where(and(eq(whose, memberId), ne(state, "decided")))
    .for("update");
  return open;
}

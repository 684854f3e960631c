import { and, asc, desc, eq, getTableColumns, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import {
  members,
  registers,
  verificationCases,
  verificationChecks,
  verificationDecisions,
  verificationDocuments,
  verificationMessages,
} from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { memberColumns } from "@/lib/members/member-view";
import { toOwnMark } from "@/lib/members/own-mark";
import { standingOf, stateOf, writesUntil } from "@/lib/policy/standing";
import { canAppeal, SUBMISSIONS_A_DAY } from "@/lib/policy/verification";
import type { MemberViewer } from "@/lib/policy/viewer";
import type {
  CaseMessageView,
  OwnCaseView,
  OwnCheckView,
  OwnDecisionView,
  OwnVerificationView,
  RegisterView,
} from "./contract";
import { bearsOn, type Claimed, ofCase } from "./evidence/checks-of-case";
import { weigh } from "./evidence/settle-case";
import type { CheckOutcome } from "./methods";

const dateOf = (moment: Date | null) => moment?.toISOString() ?? null;

/** Where the viewer stands, how colleagues see it, what they have asked for, and what was decided last. */
export async function getOwnVerification(viewer: MemberViewer): Promise<OwnVerificationView> {
  const row = await findOwn(viewer.memberId);
  if (!row) throw new NotFound();
  const { member, now, last } = row;
  const open = row.open && (await toOwnCase(row.open, now));
  const isSubmitted = open?.state === "submitted";
  const { verificationEndsAt: end, isTrainee, verificationMethods: methods, markShows } = member;
  const { name, professionId, specialtyId, country } = member;
  return {
    state: stateOf({ ...member, isSubmitted, lastOutcome: last?.outcome ?? null }, now),
    standing: standingOf(member, now),
    isTrainee,
    verifiedAt: dateOf(member.verifiedAt),
    endsAt: dateOf(end),
    writesUntil: end && dateOf(writesUntil(end)),
    methods,
    shows: markShows,
    mark: toOwnMark({ ...member, now }),
    profile: { name, professionId, specialtyId, country },
    open,
    askedLast: row.asked,
    lastDecision: last && toOwnDecision({ ...last, ...row.appeals }),
    submissionsLeft: Math.max(0, SUBMISSIONS_A_DAY - row.sent),
  };
}

/** The member with their open case and their last decision, of each of which there is one at most. */
async function findOwn(memberId: string) {
  const decisions = verificationDecisions;
  const last = db
    .select()
    .from(decisions)
    .where(eq(decisions.memberId, memberId))
    .orderBy(desc(decisions.ordinal))
    .limit(1)
    .as("last");
  const { id, outcome, decidedAt, reasonCode, reason } = last;
  const [decided, appeal] = [
    alias(verificationCases, "decided"),
    alias(verificationCases, "appeal"),
  ];
  const { professionId, specialtyId } = members;
  const { now, ...columns } = memberColumns;
  const [row] = await db
    .select({
      now,
      member: { ...columns, professionId, specialtyId },
      open: verificationCases,
      last: { id, outcome, decidedAt, reasonCode, reason },
      appeals: { appealOf: decided.appealOf, appealedBy: appeal.id },
      asked: {
        id: decided.id,
        professionId: decided.professionId,
        specialtyId: decided.specialtyId,
        country: decided.country,
        jurisdiction: decided.jurisdiction,
        isTrainee: decided.isTrainee,
        registerId: decided.registerId,
        registerNumber: decided.registerNumber,
        nameOnRegister: decided.nameOnRegister,
      },
      sent: countSent(memberId),
    })
    .from(members)
    .leftJoin(
      verificationCases,
      and(eq(verificationCases.memberId, members.id), ne(verificationCases.state, "decided")),
    )
    .leftJoin(last, eq(last.memberId, members.id))
    .leftJoin(decided, eq(decided.id, last.caseId))
    .leftJoin(appeal, eq(appeal.appealOf, last.id))
    .where(eq(members.id, memberId));
  return row;
}

async function toOwnCase(
  row: typeof verificationCases.$inferSelect,
  now: Date,
): Promise<OwnCaseView | null> {
  if (row.state === "decided") return null;
  const [messages, checks, documents] = await Promise.all([
    listCaseMessages(db, row),
    listChecks(row),
    listOwnDocuments(row.memberId),
  ]);
  const { id, state, professionId, specialtyId, country, jurisdiction, isTrainee } = row;
  const { registerId, registerNumber, nameOnRegister, moreAskedAt, moreAnsweredAt } = row;
  const evidence = checks.filter(({ bears }) => bears);
  return {
    ...{ id, state, professionId, specialtyId, country, jurisdiction, isTrainee },
    ...{ registerId, registerNumber, nameOnRegister },
    submittedAt: dateOf(row.submittedAt),
    isAppeal: row.appealOf !== null,
    isAnswerDue: moreAskedAt !== null && moreAnsweredAt === null,
    ...{ messages, checks: checks.map(toOwnCheck), documents },
    evaluation: weigh(row, evidence, now),
  };
}

/** What was written about a case, the first first. */
export async function listCaseMessages(
  reader: Reader,
  { id: caseId, memberId }: { id: string; memberId: string },
): Promise<CaseMessageView[]> {
  const rows = await reader
    .select()
    .from(verificationMessages)
    .where(eq(verificationMessages.caseId, caseId))
    .orderBy(asc(verificationMessages.createdAt), asc(verificationMessages.id));
  return rows.map(({ id, authorId, body, createdAt }) => ({
    ...{ id, body, isFromMember: authorId === memberId },
    createdAt: createdAt.toISOString(),
  }));
}

/** Whatever was looked at for a case; `bears` where it counts for what the case claims now. */
const listChecks = (row: Claimed) =>
  db
    .select({ ...getTableColumns(verificationChecks), bears: sql<boolean>`${bearsOn(row)}` })
    .from(verificationChecks)
    .where(ofCase(row))
    .orderBy(asc(verificationChecks.checkedAt), asc(verificationChecks.id));

type CheckRow = typeof verificationChecks.$inferSelect;

const toOwnCheck = ({ method, outcome, checkedAt, statusSeen }: CheckRow): OwnCheckView => ({
  ...{ method, outcome, checkedAt: checkedAt.toISOString() },
  lookUp: method === "registry" ? lookUpOf(outcome, statusSeen) : null,
});

function lookUpOf(outcome: CheckOutcome, status: string | null): OwnCheckView["lookUp"] {
  if (outcome === "unavailable") return "unavailable";
  return status === "not-found" || status === "organisation" || status === "deactivated"
    ? status
    : null;
}

async function listOwnDocuments(memberId: string) {
  const rows = await db
    .select()
    .from(verificationDocuments)
    .where(
      and(eq(verificationDocuments.memberId, memberId), isNull(verificationDocuments.destroyedAt)),
    )
    .orderBy(asc(verificationDocuments.uploadedAt));
  return rows.map(({ id, contentType, uploadedAt, destroyAt }) => ({
    ...{ id, contentType, uploadedAt: uploadedAt.toISOString() },
    destroyAt: destroyAt.toISOString(),
  }));
}

type Decided = Pick<
  typeof verificationDecisions.$inferSelect,
  "id" | "outcome" | "decidedAt" | "reasonCode" | "reason"
> & { appealOf: string | null; appealedBy: string | null };

function toOwnDecision({ decidedAt, appealOf, appealedBy, ...one }: Decided): OwnDecisionView {
  const { outcome } = one;
  const isFromAppeal = appealOf !== null;
  const mayAppeal = appealedBy === null && canAppeal({ outcome, isFromAppeal }).allowed;
  return { ...one, decidedAt: decidedAt.toISOString(), mayAppeal };
}

const countSent = (memberId: string) =>
  db.$count(
    verificationCases,
    and(
      eq(verificationCases.memberId, memberId),
      sql`${verificationCases.submittedAt} > now() - interval '1 day'`,
    ),
  );

/** Registers of a country, and of one profession where it is given; those of a state or province with them. */
export function listRegisters(country: string, professionId?: string): Promise<RegisterView[]> {
  return db
    .select()
    .from(registers)
    .where(
      and(
        eq(registers.country, country),
        or(
          sql`${professionId ?? null}::text IS NULL`,
          sql`${professionId ?? null} = ANY(${registers.professions})`,
        ),
      ),
    )
    .orderBy(sql`${registers.jurisdiction} NULLS FIRST`, asc(registers.name));
}

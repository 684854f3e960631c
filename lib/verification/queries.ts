import { and, asc, desc, eq, isNull, ne, or, sql } from "drizzle-orm";
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
import { ofCase } from "./evidence/checks-of-case";
import { evaluationOf } from "./evidence/settle-case";
import type { CheckOutcome } from "./methods";

const dateOf = (moment: Date | null) => moment?.toISOString() ?? null;

/** Where the viewer stands, what they have asked for, and what was decided last. */
export async function getOwnVerification(viewer: MemberViewer): Promise<OwnVerificationView> {
  const { memberId } = viewer;
  const [row] = await db
    .select({
      verifiedAt: members.verifiedAt,
      verificationEndsAt: members.verificationEndsAt,
      isTrainee: members.isTrainee,
      methods: members.verificationMethods,
      shows: members.markShows,
      now: sql<Date>`now()`.mapWith(members.createdAt),
    })
    .from(members)
    .where(eq(members.id, memberId));
  if (!row) throw new NotFound();
  const [open, last, sent] = await Promise.all([
    findOwnCase(memberId, row.now),
    findLastDecision(memberId),
    countSent(memberId),
  ]);
  const isSubmitted = open?.state === "submitted";
  const end = row.verificationEndsAt;
  return {
    state: stateOf({ ...row, isSubmitted, lastOutcome: last?.outcome ?? null }, row.now),
    standing: standingOf(row, row.now),
    isTrainee: row.isTrainee,
    verifiedAt: dateOf(row.verifiedAt),
    endsAt: dateOf(end),
    writesUntil: end && dateOf(writesUntil(end)),
    methods: row.methods,
    shows: row.shows,
    open,
    lastDecision: last,
    submissionsLeft: Math.max(0, SUBMISSIONS_A_DAY - sent),
  };
}

async function findOwnCase(memberId: string, now: Date): Promise<OwnCaseView | null> {
  const [row] = await db
    .select()
    .from(verificationCases)
    .where(and(eq(verificationCases.memberId, memberId), ne(verificationCases.state, "decided")));
  if (row === undefined || row.state === "decided") return null;
  const [messages, checks, documents, evaluation] = await Promise.all([
    listCaseMessages(db, row),
    listOwnChecks(row),
    listOwnDocuments(memberId),
    evaluationOf(db, row, now),
  ]);
  const { id, state, professionId, specialtyId, country, jurisdiction, isTrainee } = row;
  const { registerId, registerNumber, nameOnRegister, moreAskedAt, moreAnsweredAt } = row;
  return {
    ...{ id, state, professionId, specialtyId, country, jurisdiction, isTrainee },
    ...{ registerId, registerNumber, nameOnRegister },
    submittedAt: dateOf(row.submittedAt),
    isAppeal: row.appealOf !== null,
    isAnswerDue: moreAskedAt !== null && moreAnsweredAt === null,
    ...{ messages, checks, documents, evaluation },
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

async function listOwnChecks(row: Parameters<typeof ofCase>[0]) {
  const rows = await db
    .select()
    .from(verificationChecks)
    .where(ofCase(row))
    .orderBy(asc(verificationChecks.checkedAt), asc(verificationChecks.id));
  return rows.map(
    ({ method, outcome, checkedAt, statusSeen }): OwnCheckView => ({
      ...{ method, outcome, checkedAt: checkedAt.toISOString() },
      lookUp: method === "registry" ? lookUpOf(outcome, statusSeen) : null,
    }),
  );
}

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

async function findLastDecision(memberId: string): Promise<OwnDecisionView | null> {
  const [found] = await db
    .select({ row: verificationDecisions, appealOf: verificationCases.appealOf })
    .from(verificationDecisions)
    .leftJoin(verificationCases, eq(verificationCases.id, verificationDecisions.caseId))
    .where(eq(verificationDecisions.memberId, memberId))
    .orderBy(desc(verificationDecisions.ordinal))
    .limit(1);
  if (found === undefined) return null;
  const { id, outcome, decidedAt, reasonCode, reason } = found.row;
  const appeals = await db.$count(verificationCases, eq(verificationCases.appealOf, id));
  const isFromAppeal = found.appealOf !== null;
  const mayAppeal = appeals === 0 && canAppeal({ outcome, isFromAppeal }).allowed;
  return { id, outcome, decidedAt: decidedAt.toISOString(), reasonCode, reason, mayAppeal };
}

const countSent = (memberId: string): Promise<number> =>
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

import { and, asc, desc, eq, getTableColumns, inArray, isNull, or, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import {
  auditLog,
  members,
  registers,
  verificationCases,
  verificationChecks,
  verificationDecisions,
  verificationDocuments,
} from "@/db/schema";
import type { CaseRow } from "../cases/lock-case";
import { findSameDocuments } from "../documents/find-same-documents";
import { inCase } from "../evidence/checks-of-case";
import { lookUpAddress } from "../registers/look-up-address";
import { checkWords } from "./check-words";
import type { DeskAct, DeskCase, DeskCheck, DeskDecision, DeskDocument } from "./contract";
import { GONE, isByPerson, wasByPerson } from "./who-decided";

const ACTS = 40;

export type CheckRow = typeof verificationChecks.$inferSelect;

/** The checks of a case and of what it appeals, the first first, as they were written. */
export const listChecks = (tx: Reader, one: CaseRow): Promise<CheckRow[]> =>
  tx
    .select()
    .from(verificationChecks)
    .where(inCase(one))
    .orderBy(asc(verificationChecks.checkedAt), asc(verificationChecks.id));

/** Names of members by id. */
export async function namesOf(tx: Reader, ids: (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(inArray(members.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export function toDeskCheck(row: CheckRow, names: Map<string, string>, caseId: string): DeskCheck {
  const { id, method, outcome, nameAsRegistered, statusSeen, registerNumber, decidedBy } = row;
  return {
    ...{ id, method, outcome, nameAsRegistered, statusSeen, registerNumber },
    checkedAt: row.checkedAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    by: names.get(decidedBy ?? "") ?? (isByPerson(method) ? GONE : null),
    isEarlier: row.caseId !== caseId,
    words: checkWords(row),
  };
}

/** What is left of a member's documents, and who else sent the very same files. */
export async function listDeskDocuments(tx: Reader, memberId: string): Promise<DeskDocument[]> {
  const { destroyedAt, uploadedAt } = verificationDocuments;
  const rows = await tx
    .select()
    .from(verificationDocuments)
    .where(and(eq(verificationDocuments.memberId, memberId), isNull(destroyedAt)))
    .orderBy(asc(uploadedAt), asc(verificationDocuments.id));
  return Promise.all(
    rows.map(async (row) => {
      const same = await findSameDocuments(tx, row.id);
      const others = same.map((one) => one.memberId).filter((id) => id !== memberId);
      return {
        id: row.id,
        isPicture: row.contentType === "image/jpeg",
        byteSize: row.byteSize,
        uploadedAt: row.uploadedAt.toISOString(),
        destroyAt: row.destroyAt.toISOString(),
        sentBy: [...(await namesOf(tx, others)).values()],
      };
    }),
  );
}

/** What was decided about a member, the last first. */
export async function listDecisions(tx: Reader, one: CaseRow): Promise<DeskDecision[]> {
  const { memberId } = verificationDecisions;
  const rows = await tx
    .select({
      ...getTableColumns(verificationDecisions),
      wasByPerson,
    })
    .from(verificationDecisions)
    .where(eq(memberId, one.memberId))
    .orderBy(desc(verificationDecisions.ordinal));
  const names = await namesOf(
    tx,
    rows.map(({ decidedBy }) => decidedBy),
  );
  return rows.map(({ id, outcome, decidedAt, endsAt, decidedBy, reason, ...row }) => ({
    ...{ id, outcome, reason },
    decidedAt: decidedAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
    by: names.get(decidedBy ?? "") ?? (row.wasByPerson ? GONE : null),
    isContested: id === one.appealOf,
    caseId: row.caseId === one.id ? null : row.caseId,
  }));
}

/** What was done about a case, the last first; the same by the same person again and again is one line. */
export async function listActs(tx: Reader, { id, memberId }: CaseRow): Promise<DeskAct[]> {
  const rows = await tx
    .select()
    .from(auditLog)
    .where(
      or(
        eq(auditLog.subjectId, id),
        and(eq(auditLog.subjectId, memberId), sql`${auditLog.details} ->> 'caseId' = ${id}`),
        sql`${auditLog.subjectId} IN (SELECT d.id FROM verification_documents d WHERE d.member_id = ${memberId})`,
      ),
    )
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(ACTS);
  const names = await namesOf(
    tx,
    rows.map(({ actorId }) => actorId),
  );
  const isNew = (row: (typeof rows)[number], index: number) =>
    row.act !== rows[index - 1]?.act || row.actorId !== rows[index - 1]?.actorId;
  return rows.filter(isNew).map(({ id: entryId, at, actorId, act, reason }) => ({
    ...{ id: entryId, act, reason },
    at: at.toISOString(),
    actor: actorId && (names.get(actorId) ?? null),
    isOwn: actorId === memberId,
  }));
}

/** The register that the member named, with its public page about them. */
export async function findLookUp(
  tx: Reader,
  { registerId, registerNumber, nameOnRegister }: CaseRow,
  memberName: string,
): Promise<DeskCase["lookUp"]> {
  if (registerId === null) return null;
  const [row] = await tx.select().from(registers).where(eq(registers.id, registerId));
  if (row === undefined) return null;
  const { name, lookUpUrl } = row;
  const said = { number: registerNumber ?? "", name: nameOnRegister ?? memberName };
  return { name, href: lookUpUrl && lookUpAddress(lookUpUrl, said) };
}

export const findCase = async (tx: Reader, caseId: string): Promise<CaseRow | undefined> => {
  const [row] = await tx.select().from(verificationCases).where(eq(verificationCases.id, caseId));
  return row;
};

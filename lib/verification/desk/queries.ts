import { and, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import {
  members,
  professions,
  specialties,
  verificationCases,
  verificationDecisions,
} from "@/db/schema";
import { decodeCursor, encodeCursor, pageOf } from "@/lib/cursor";
import { NotFound } from "@/lib/errors";
import { momentOf } from "@/lib/keyset";
import { memberColumns, toMemberView } from "@/lib/members/member-view";
import { nameOfCountry } from "@/lib/members/name-of-country";
import { recordLook } from "@/lib/members/record-look";
import { isMemberStaff } from "@/lib/policy/site";
import { CLAIM_MINUTES } from "@/lib/policy/verification";
import type { Viewer } from "@/lib/policy/viewer";
import { MARK_PARTS } from "../methods";
import type { QueuedCase, QueueFilter, QueuePage } from "./contract";
import { GONE, wasByPerson } from "./who-decided";

export const CASES_PER_PAGE = 25;

const cases = verificationCases;
const decisions = verificationDecisions;
const holder = alias(members, "holder");
const decider = alias(members, "decider");

const isAsked = sql`(${cases.moreAskedAt} IS NOT NULL AND ${cases.moreAnsweredAt} IS NULL)`;
const claimRuns = sql`(${cases.claimedAt} > now() - make_interval(mins => ${CLAIM_MINUTES}))`;
const hasNoRisk = sql<boolean>`(${cases.risks} = '{}')`;

/** What was sent to the verifiers, as the filter asks for it. To anyone else there is no queue. */
export async function listCases(viewer: Viewer, filter: QueueFilter): Promise<QueuePage> {
  if (viewer.kind === "guest" || !isMemberStaff(viewer).allowed) throw new NotFound();
  const isDecided = filter.state === "decided";
  const rows = await db
    .select({
      ...memberColumns,
      id: cases.id,
      memberId: cases.memberId,
      claimedProfession: professions.name,
      claimedSpecialty: specialties.name,
      claimedCountry: cases.country,
      asksAsTrainee: cases.isTrainee,
      appealOf: cases.appealOf,
      isAnswered: sql<boolean>`(${cases.moreAnsweredAt} IS NOT NULL)`,
      submittedAt: cases.submittedAt,
      risks: cases.risks,
      hasNoRisk,
      holderId: holder.id,
      holderName: holder.name,
      minutesLeft: sql<number>`(ceil(extract(epoch FROM ${cases.claimedAt} - now()) / 60)::int + ${CLAIM_MINUTES})`,
      decisionId: decisions.id,
      outcome: decisions.outcome,
      decidedAt: decisions.decidedAt,
      deciderName: decider.name,
      wasByPerson,
    })
    .from(cases)
    .innerJoin(members, eq(members.id, cases.memberId))
    .leftJoin(professions, eq(professions.id, cases.professionId))
    .leftJoin(specialties, eq(specialties.id, cases.specialtyId))
    .leftJoin(holder, and(eq(holder.id, cases.claimedBy), claimRuns, isNull(holder.suspendedAt)))
    .leftJoin(decisions, and(eq(decisions.caseId, cases.id), eq(cases.state, "decided")))
    .leftJoin(decider, eq(decider.id, decisions.decidedBy))
    .where(and(...conditions(viewer.memberId, filter), after(filter)))
    .orderBy(...inOrder(filter))
    .limit(CASES_PER_PAGE + 1);
  const { page, next } = pageOf(rows, CASES_PER_PAGE, (row) =>
    isDecided
      ? encodeCursor("d", (row.decidedAt ?? row.now).toISOString(), row.decisionId ?? "")
      : encodeCursor(String(row.hasNoRisk), (row.submittedAt ?? row.now).toISOString(), row.id),
  );
  await recordLook(viewer, { at: "verification-queue", count: page.length });
  return { cases: page.map((row) => toQueuedCase(row, viewer.memberId)), next };
}

/** The queue is read along `verification_cases_waiting`, what was decided along the decisions. */
function conditions(viewerId: string, { state, risk, country, profession, mine }: QueueFilter) {
  const found: (SQL | undefined)[] = [
    state === "decided" ? isNotNull(decisions.id) : eq(cases.state, "submitted"),
  ];
  if (state === "waiting" && mine === "") found.push(sql`NOT ${isAsked}`);
  if (state === "asked") found.push(isAsked);
  if (risk === "any") found.push(sql`NOT ${hasNoRisk}`);
  else if (risk === "none") found.push(hasNoRisk);
  else if (risk !== "") found.push(sql`${risk} = ANY(${cases.risks})`);
  if (country !== "") found.push(eq(cases.country, country));
  if (profession !== "") found.push(eq(cases.professionId, profession));
  if (mine !== "") {
    found.push(state === "decided" ? eq(cases.decidedBy, viewerId) : eq(holder.id, viewerId));
  }
  return found;
}

function inOrder({ state, order }: QueueFilter): SQL[] {
  if (state === "decided") return [desc(decisions.decidedAt), desc(decisions.id)];
  const byAge = [sql`${cases.submittedAt}`, sql`${cases.id}`];
  return order === "risk" ? [hasNoRisk, ...byAge] : byAge;
}

/** Where somebody is in the queue, or among what was decided; null when the cursor is none of it. */
function decodePlace(cursor: string) {
  const [first = "", time = "", id = ""] = decodeCursor(cursor, 3) ?? [];
  const at = momentOf(time)?.toISOString();
  return at !== undefined && ["d", "true", "false"].includes(first) ? { first, at, id } : null;
}

export const isQueuePlace = (cursor: string) => decodePlace(cursor) !== null;

function after({ state, order, after: cursor }: QueueFilter): SQL | undefined {
  const place = decodePlace(cursor);
  if (!place || (place.first === "d") !== (state === "decided")) return undefined;
  const { first, at, id } = place;
  if (first === "d") {
    return sql`(${decisions.decidedAt}, ${decisions.id}) < (${at}::timestamptz, ${id}::text)`;
  }
  const isRisky = first !== "true";
  return order === "risk"
    ? sql`(${hasNoRisk}, ${cases.submittedAt}, ${cases.id}) > (${!isRisky}::boolean, ${at}::timestamptz, ${id}::text)`
    : sql`(${cases.submittedAt}, ${cases.id}) > (${at}::timestamptz, ${id}::text)`;
}

type Row = Parameters<typeof toMemberView>[0] & {
  id: string;
  memberId: string;
  claimedProfession: string | null;
  claimedSpecialty: string | null;
  claimedCountry: string | null;
  asksAsTrainee: boolean;
  appealOf: string | null;
  isAnswered: boolean;
  submittedAt: Date | null;
  risks: QueuedCase["risks"];
  holderId: string | null;
  holderName: string | null;
  minutesLeft: number | null;
  outcome: string | null;
  decidedAt: Date | null;
  deciderName: string | null;
  wasByPerson: boolean;
};

function toQueuedCase(row: Row, viewerId: string): QueuedCase {
  const { holderName, decidedAt, outcome } = row;
  const isOwn = row.memberId === viewerId;
  return {
    id: row.id,
    member: toMemberView({ ...row, markShows: [...MARK_PARTS] }),
    profession: row.claimedProfession,
    specialty: row.claimedSpecialty,
    country: nameOfCountry(row.claimedCountry),
    isTrainee: row.asksAsTrainee,
    isAppeal: row.appealOf !== null,
    isAnswered: row.isAnswered,
    isOwn,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    risks: isOwn ? [] : row.risks,
    claim:
      holderName === null
        ? null
        : {
            name: holderName,
            isMine: row.holderId === viewerId,
            minutesLeft: Math.max(1, row.minutesLeft ?? 1),
          },
    decision:
      decidedAt && outcome
        ? {
            outcome,
            at: decidedAt.toISOString(),
            by: row.deciderName ?? (row.wasByPerson ? GONE : null),
          }
        : null,
  };
}

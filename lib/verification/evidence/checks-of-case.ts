import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { members, verificationChecks } from "@/db/schema";
import type { CaseRow } from "../cases/lock-case";
import { casesBehind } from "./cases-behind";

/** Days before a case in which a sign-on through the employer still speaks for it. */
export const SIGN_ON_DAYS = 30;

export type OfCase = Pick<CaseRow, "id" | "memberId" | "createdAt" | "appealOf">;
export type Claimed = OfCase &
  Pick<CaseRow, "professionId" | "isTrainee" | "country" | "nameOnRegister">;

const { id, caseId, memberId, method, checkedAt, decidedBy } = verificationChecks;
const { professionId, isTrainee, country, nameAsRegistered } = verificationChecks;

/** Checks that were made in a case; an appeal has those of what it contests as well. */
export const inCase = (one: Pick<OfCase, "id" | "appealOf">): SQL =>
  one.appealOf === null ? eq(caseId, one.id) : sql`${caseId} IN ${casesBehind(one.id)}`;

/** Checks that belong to a case. Who signs on through their employer may do so before there is one. */
export function ofCase(one: OfCase): SQL | undefined {
  const signOn = and(
    eq(memberId, one.memberId),
    eq(method, "sign-on"),
    sql`${checkedAt} > ${begunAt(one)} - make_interval(days => ${SIGN_ON_DAYS})`,
  );
  return or(inCase(one), signOn);
}

/** When a case was begun, or the first of those that an appeal is about. */
const begunAt = ({ id: ofId, createdAt, appealOf }: OfCase): SQL =>
  appealOf === null
    ? sql`${createdAt.toISOString()}::timestamptz`
    : sql`(SELECT min(c.created_at) FROM verification_cases c WHERE c.id IN ${casesBehind(ofId)})`;

/**
 * Of these, the ones that bear on what the case claims: people and employers speak for somebody of one
 * name and profession, employers in one country, and the word of somebody whose own proof was taken back is worth nothing.
 */
export function bearsOn(one: Claimed): SQL | undefined {
  const name = sql`coalesce(${one.nameOnRegister}::text,
    (SELECT m.name FROM ${members} m WHERE m.id = ${one.memberId}))`;
  const byOthers = sql`EXISTS (SELECT FROM ${members} v WHERE v.id = ${decidedBy}
    AND v.verified_at IS NOT NULL AND v.suspended_at IS NULL)`;
  const vouched = and(
    sql`${professionId} IS NOT DISTINCT FROM ${one.professionId}`,
    eq(isTrainee, one.isTrainee),
    sql`${nameAsRegistered} = ${name}`,
    byOthers,
  );
  const signedOn = and(
    or(isNull(professionId), sql`${professionId} = ${one.professionId}`),
    one.isTrainee ? undefined : eq(isTrainee, false),
    or(isNull(country), sql`${country} = ${one.country}`),
    sql`NOT EXISTS (SELECT FROM verification_checks later WHERE later.member_id = ${one.memberId}
      AND later.method = 'sign-on' AND (later.checked_at, later.id) > (${checkedAt}, ${id}))`,
  );
  return and(
    ofCase(one),
    or(sql`${method} <> 'vouching'`, vouched),
    or(sql`${method} <> 'sign-on'`, signedOn),
  );
}

import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { members, verificationChecks } from "@/db/schema";
import type { CaseRow } from "../cases/lock-case";

/** Days before a case in which a sign-on through the employer still speaks for it. */
export const SIGN_ON_DAYS = 30;

type OfCase = Pick<CaseRow, "id" | "memberId" | "createdAt">;
export type Claimed = OfCase &
  Pick<CaseRow, "professionId" | "isTrainee" | "country" | "nameOnRegister">;

const { id, caseId, memberId, method, checkedAt, decidedBy } = verificationChecks;
const { professionId, isTrainee, country, nameAsRegistered } = verificationChecks;

/** Checks that belong to a case. Who signs on through their employer may do so before there is one. */
export function ofCase(one: OfCase): SQL | undefined {
  const since = sql`${one.createdAt.toISOString()}::timestamptz - make_interval(days => ${SIGN_ON_DAYS})`;
  const signOn = and(
    eq(memberId, one.memberId),
    eq(method, "sign-on"),
    sql`${checkedAt} > ${since}`,
  );
  return or(eq(caseId, one.id), signOn);
}

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

import { sql } from "drizzle-orm";
import { groups, members, memberships } from "@/db/schema";
import type { MemberView } from "@/lib/members/contract";
import { toMemberView } from "@/lib/members/member-view";
import { moderatingMemberships } from "@/lib/policy/membership";
import type { MarkPart, Method } from "@/lib/verification/methods";

const MODERATORS_MAX = 20;

type Row = {
  handle: string;
  name: string;
  profession: string | null;
  specialty: string | null;
  country: string | null;
  verifiedInstitution: string | null;
  verifiedAt: string | null;
  verificationEndsAt: string | null;
  isTrainee: boolean;
  verificationMethods: Method[];
  markShows: MarkPart[];
  role: MemberView["role"];
  now: string;
};

/** Who runs a group as JSON, owners first; the statement around it must join, so that `groups` is named. */
export const moderatorsOfGroup = sql<Row[]>`(
  SELECT coalesce(jsonb_agg(to_jsonb(one)), '[]') FROM (
    SELECT ${members.handle}, ${members.name}, p.name AS profession, s.name AS specialty,
      ${members.country}, ${members.verifiedInstitution} AS "verifiedInstitution", ${members.verifiedAt} AS "verifiedAt",
      ${members.verificationEndsAt} AS "verificationEndsAt", ${members.isTrainee} AS "isTrainee",
      ${members.verificationMethods} AS "verificationMethods", ${members.markShows} AS "markShows",
      ${memberships.role}, now() AS now
    FROM ${memberships} JOIN ${members} ON ${members.id} = ${memberships.memberId}
      LEFT JOIN professions p ON p.id = ${members.professionId}
      LEFT JOIN specialties s ON s.id = ${members.specialtyId}
    WHERE ${memberships.groupId} = ${groups.id} AND ${members.suspendedAt} IS NULL
      AND ${moderatingMemberships()}
    ORDER BY ${memberships.role}, ${memberships.joinedAt}, ${members.id} LIMIT ${MODERATORS_MAX}
  ) one)`;

const dateOf = (text: string | null) => (text === null ? null : new Date(text));

export const toModerators = (rows: Row[]): MemberView[] =>
  rows.map(({ role, verifiedAt, verificationEndsAt, now, ...row }) =>
    toMemberView(
      {
        ...row,
        verifiedAt: dateOf(verifiedAt),
        verificationEndsAt: dateOf(verificationEndsAt),
        now: new Date(now),
      },
      role,
    ),
  );

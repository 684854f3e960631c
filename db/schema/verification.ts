import { sql } from "drizzle-orm";
import {
  boolean,
  char,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { CheckOutcome, Method } from "@/lib/verification/methods";
import type { NpiRecord } from "@/lib/verification/npi/record";
import type { RefusalCode } from "@/lib/verification/reasons";
import type { Risk } from "@/lib/verification/risks";
import { createdAt, id, moment, reference } from "./columns";
import { members, professions, specialties } from "./members";

/** Public registers of clinicians. Those we know are reference data; an operator may add others. */
export const registers = pgTable(
  "registers",
  {
    id: text().primaryKey(),
    country: char({ length: 2 }).notNull(),
    /** State, province or canton by its usual letters, such as "CA" or "ON"; null is the whole country. */
    jurisdiction: text(),
    name: text().notNull(),
    /** Where a verifier looks somebody up; `{number}` and `{name}` stand for what the member gave. Null: there is nothing to look up in public. */
    lookUpUrl: text(),
    /** Professions it registers. */
    professions: text().array().notNull(),
    /** What a number looks like, in words, for the person who enters it. */
    numberHint: text(),
  },
  (table) => [index("registers_country").on(table.country)],
);

const memberReference = () =>
  reference()
    .notNull()
    .references(() => members.id, { onDelete: "cascade" });

/** What a member claims to be. */
const claim = () => ({
  professionId: text().references(() => professions.id),
  specialtyId: text().references(() => specialties.id),
  country: char({ length: 2 }),
  /** State or province; null where there is none. */
  jurisdiction: text(),
  isTrainee: boolean().notNull().default(false),
  registerId: text().references(() => registers.id),
  registerNumber: text(),
});

export const caseState = pgEnum("verification_case_state", ["draft", "submitted", "decided"]);
export const caseOutcome = pgEnum("verification_case_outcome", [
  "approved",
  "refused",
  "withdrawn",
]);

/** A member's request to be verified. One at a time is open. */
export const verificationCases = pgTable(
  "verification_cases",
  {
    id: id(),
    memberId: memberReference(),
    ...claim(),
    nameOnRegister: text(),
    state: caseState().notNull().default("draft"),
    createdAt: createdAt(),
    submittedAt: moment(),
    /** When a verifier last asked the member something. */
    moreAskedAt: moment(),
    /** When the member answered it; null while an answer is due. */
    moreAnsweredAt: moment(),
    /** Who works on it. Counts for a while only: policy says for how long. */
    claimedBy: reference().references(() => members.id, { onDelete: "set null" }),
    claimedAt: moment(),
    risks: text().array().$type<Risk[]>().notNull().default(sql`'{}'`),
    decidedAt: moment(),
    /** Null when the checks decided, the member withdrew it, or the verifier's account is gone. */
    decidedBy: reference().references(() => members.id, { onDelete: "set null" }),
    outcome: caseOutcome(),
    /** The decision that this case asks another verifier to look at again. */
    appealOf: reference(),
  },
  (table) => [
    uniqueIndex("verification_cases_open")
      .on(table.memberId)
      .where(sql`${table.state} <> 'decided'`),
    index("verification_cases_waiting")
      .on(table.submittedAt, table.id)
      .where(sql`${table.state} = 'submitted'`),
    index("verification_cases_member").on(table.memberId, table.submittedAt),
    index("verification_cases_number").on(table.registerId, table.registerNumber),
    uniqueIndex("verification_cases_appeal").on(table.appealOf),
    check(
      "verification_cases_whole",
      sql`(${table.state} = 'draft' OR ${table.outcome} IS NOT DISTINCT FROM 'withdrawn' OR (${table.submittedAt} IS NOT NULL
          AND ${table.professionId} IS NOT NULL AND ${table.country} IS NOT NULL))
        AND (${table.state} = 'decided') = (${table.outcome} IS NOT NULL)
        AND (${table.outcome} IS NULL) = (${table.decidedAt} IS NULL)
        AND (${table.claimedBy} IS NULL OR ${table.claimedAt} IS NOT NULL)`,
    ),
  ],
);

/** What the member and verifiers wrote to each other about a case. */
export const verificationMessages = pgTable(
  "verification_messages",
  {
    id: id(),
    caseId: reference()
      .notNull()
      .references(() => verificationCases.id, { onDelete: "cascade" }),
    authorId: memberReference(),
    body: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("verification_messages_case").on(table.caseId, table.createdAt)],
);

/** One row for each check, as it was seen. A trigger refuses any change. */
export const verificationChecks = pgTable(
  "verification_checks",
  {
    id: id(),
    memberId: memberReference(),
    caseId: reference().references(() => verificationCases.id, { onDelete: "cascade" }),
    method: text().$type<Method>().notNull(),
    outcome: text().$type<CheckOutcome>().notNull(),
    ...claim(),
    /** As the register or the employer has it; of an address at work the words of the member's name that stand in it. */
    nameAsRegistered: text(),
    statusSeen: text(),
    /** Where it shows that they work. */
    institution: text(),
    /** The register's record when a program asked for it: all of it is public. */
    seen: jsonb().$type<NpiRecord>(),
    checkedAt: createdAt(),
    /** How long what it proves may be relied on; null when it proves nothing. */
    expiresAt: moment(),
    /** The verifier, or the colleague who vouches; null when a program checked, or their account is gone. */
    decidedBy: reference().references(() => members.id, { onDelete: "set null" }),
    /** A code when a program checked, words when a person did. */
    reason: text(),
    /** What was looked at: a document, the member who vouches. */
    subjectIds: text().array().notNull().default(sql`'{}'`),
    /** HMAC over the row, so that a statement can be shown to be the one that was made. */
    signature: text().notNull(),
  },
  (table) => [
    index("verification_checks_case").on(table.caseId, table.checkedAt),
    index("verification_checks_member").on(table.memberId, table.checkedAt),
    index("verification_checks_number").on(table.registerId, table.registerNumber),
    index("verification_checks_subjects").using("gin", table.subjectIds),
    check(
      "verification_checks_known",
      sql`${table.method} IN ('registry','institution-mail','document','vouching','sign-on','manual','recognised')
        AND ${table.outcome} IN ('proved','not-proved','unavailable')
        AND (${table.outcome} = 'proved') = (${table.expiresAt} IS NOT NULL)`,
    ),
  ],
);

/** What was decided about a member, one after the other. A trigger refuses any change. */
export const verificationDecisions = pgTable(
  "verification_decisions",
  {
    id: id(),
    memberId: memberReference(),
    /** 1, 2, 3, … for each member: the order of decisions, whatever the clock says. */
    ordinal: integer().notNull(),
    caseId: reference().references(() => verificationCases.id, { onDelete: "cascade" }),
    outcome: text().$type<"approved" | "refused" | "revoked">().notNull(),
    ...claim(),
    /** The name that was proved, and where it was shown that they work; of an approval. */
    name: text(),
    institution: text(),
    /** What it rests on. */
    methods: text().array().$type<Method[]>().notNull().default(sql`'{}'`),
    decidedAt: createdAt(),
    /** Of an approval; null otherwise. */
    endsAt: moment(),
    /** Null when the checks decided, or the verifier's account is gone. */
    decidedBy: reference().references(() => members.id, { onDelete: "set null" }),
    reasonCode: text().$type<RefusalCode>(),
    reason: text(),
  },
  (table) => [
    uniqueIndex("verification_decisions_order").on(table.memberId, table.ordinal),
    index("verification_decisions_case").on(table.caseId),
    index("verification_decisions_time").on(table.decidedAt),
    check(
      "verification_decisions_known",
      sql`${table.outcome} IN ('approved','refused','revoked')
        AND (${table.outcome} = 'approved') = (${table.endsAt} IS NOT NULL)`,
    ),
  ],
);

export const noticeKind = pgEnum("verification_notice_kind", ["60-days", "14-days", "lapsed"]);

/** What a member was told about the end of a verification, each once. */
export const verificationNotices = pgTable(
  "verification_notices",
  {
    decisionId: reference()
      .notNull()
      .references(() => verificationDecisions.id, { onDelete: "cascade" }),
    kind: noticeKind().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.decisionId, table.kind] })],
);

export const reviewCause = pgEnum("verification_review_cause", [
  /** Somebody who vouched for this member has proved false or was suspended. */
  "vouched-by-revoked",
  /** Somebody whom this member vouched for has proved false. */
  "vouched-for-revoked",
  /** Somebody has taken back that they vouched for this member. */
  "vouch-taken-back",
  /** The employer through whom this member signs on no longer says what they were verified by. */
  "sign-on-taken-back",
]);

/** Verifications that need another look because of somebody else's. */
export const verificationReviews = pgTable(
  "verification_reviews",
  {
    id: id(),
    memberId: memberReference(),
    cause: reviewCause().notNull(),
    /** Whose word or verification it is; the member's own account where it is nobody else's. */
    relatedMemberId: memberReference(),
    createdAt: createdAt(),
    settledAt: moment(),
    settledBy: reference().references(() => members.id, { onDelete: "set null" }),
  },
  (table) => [
    uniqueIndex("verification_reviews_open")
      .on(table.memberId, table.cause, table.relatedMemberId)
      .where(sql`${table.settledAt} IS NULL`),
  ],
);

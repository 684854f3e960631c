import { sql } from "drizzle-orm";
import {
  boolean,
  char,
  check,
  index,
  pgEnum,
  pgTable,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { createdAt, id, moment, reference } from "./columns";
import { members } from "./members";
import { verificationCases } from "./verification";

const memberReference = () =>
  reference()
    .notNull()
    .references(() => members.id, { onDelete: "cascade" });

/** E-mail domains of institutions, kept by admins. An address there speaks for who works there. */
export const institutionDomains = pgTable(
  "institution_domains",
  {
    id: id(),
    domain: text().notNull(),
    /** Whether addresses under it count, too, such as those at `ward.hospital.example`. */
    includesSubdomains: boolean().notNull().default(false),
    /** Open to many who are not clinicians, such as a whole university. */
    isBroad: boolean().notNull().default(false),
    institution: text().notNull(),
    country: char({ length: 2 }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("institution_domains_domain").on(table.domain),
    check("institution_domains_folded", sql`${table.domain} = lower(${table.domain})`),
  ],
);

/** The code a member was sent to an address at work: one at a time, gone once it is used, guessed at or over. */
export const institutionCodes = pgTable(
  "institution_codes",
  {
    id: id(),
    memberId: memberReference(),
    /** The same for the same mailbox; keyed, so that it tells nothing by itself. */
    addressHash: text().notNull(),
    /** The address, encrypted, for the one message that is sent to it. */
    sealedAddress: text().notNull(),
    /** The part after the @, for the member who entered it. */
    host: text().notNull(),
    codeHash: text().notNull(),
    wrongCodes: smallint().notNull().default(0),
    createdAt: createdAt(),
    endsAt: moment().notNull(),
  },
  (table) => [uniqueIndex("institution_codes_member").on(table.memberId)],
);

/** Addresses at work that were proved, as keyed hashes: each speaks for one member only. */
export const institutionAddresses = pgTable(
  "institution_addresses",
  {
    addressHash: text().primaryKey(),
    memberId: memberReference(),
    /** The part after the @, for the member alone. */
    host: text().notNull(),
    institution: text().notNull(),
    provedAt: createdAt(),
    /** When somebody else's account showed that it can read this mailbox, too. */
    contestedAt: moment(),
    /** Whose account that was, the last of them. */
    contestedBy: reference().references(() => members.id, { onDelete: "set null" }),
  },
  (table) => [
    index("institution_addresses_member").on(table.memberId),
    index("institution_addresses_contested")
      .on(table.contestedBy)
      .where(sql`${table.contestedBy} IS NOT NULL`),
  ],
);

export const vouchState = pgEnum("vouch_state", [
  "asked",
  "vouched",
  "declined",
  /** By whoever asked. */
  "withdrawn",
  /** By whoever had vouched. */
  "taken-back",
]);

/** A member asks a colleague to vouch for them; what the colleague states is a check. */
export const vouchRequests = pgTable(
  "vouch_requests",
  {
    id: id(),
    caseId: reference()
      .notNull()
      .references(() => verificationCases.id, { onDelete: "cascade" }),
    /** Who asks. */
    memberId: memberReference(),
    /** Who is asked. */
    voucherId: memberReference(),
    /** What the colleague is told by whoever asks. */
    note: text(),
    state: vouchState().notNull().default("asked"),
    createdAt: createdAt(),
    answeredAt: moment(),
  },
  (table) => [
    uniqueIndex("vouch_requests_once").on(table.caseId, table.voucherId),
    index("vouch_requests_voucher").on(table.voucherId, table.createdAt),
    index("vouch_requests_member").on(table.memberId),
    check("vouch_requests_others", sql`${table.memberId} <> ${table.voucherId}`),
    check(
      "vouch_requests_answered",
      sql`(${table.state} IN ('asked','withdrawn')) = (${table.answeredAt} IS NULL)`,
    ),
  ],
);

import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { createdAt, id, moment, reference } from "./columns";
import { members, specialties } from "./members";

export const groupListing = pgEnum("group_listing", ["listed", "unlisted"]);
export const joinPolicy = pgEnum("join_policy", ["open", "request", "invitation"]);
export const groupRole = pgEnum("group_role", ["owner", "moderator", "member"]);

export const groups = pgTable(
  "groups",
  {
    id: id(),
    slug: text().notNull(),
    name: text().notNull(),
    description: text().notNull(),
    rules: text().notNull().default(""),
    /** Rises when the rules change in a way that members must acknowledge again. */
    rulesVersion: integer().notNull().default(1),
    listing: groupListing().notNull(),
    joinPolicy: joinPolicy().notNull(),
    admitsTrainees: boolean().notNull().default(true),
    memberCount: integer().notNull().default(0),
    threadCount: integer().notNull().default(0),
    createdBy: reference().references(() => members.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("groups_slug_key").on(table.slug),
    index("groups_directory").on(table.listing, table.name),
    index("groups_text_trgm").using(
      "gin",
      sql`public.fold_text(${table.name} || ' ' || ${table.description}) gin_trgm_ops`,
    ),
    check("groups_slug_form", sql`${table.slug} ~ '^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$'`),
  ],
);

export const groupSpecialties = pgTable(
  "group_specialties",
  {
    groupId: reference()
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    specialtyId: text()
      .notNull()
      .references(() => specialties.id),
  },
  (table) => [
    primaryKey({ columns: [table.groupId, table.specialtyId] }),
    index("group_specialties_specialty").on(table.specialtyId),
  ],
);

/** Active membership and nothing else: who left or was removed has no row. */
export const memberships = pgTable(
  "memberships",
  {
    groupId: reference()
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    role: groupRole().notNull().default("member"),
    joinedAt: createdAt(),
    acknowledgedRulesVersion: integer().notNull().default(0),
    mutedUntil: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.groupId] }),
    index("memberships_group").on(table.groupId, table.role, table.joinedAt, table.memberId),
  ],
);

export const groupBans = pgTable(
  "group_bans",
  {
    groupId: reference()
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    bannedBy: reference().references(() => members.id, { onDelete: "set null" }),
    reason: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.groupId] }),
    index("group_bans_group").on(table.groupId),
  ],
);

export const joinRequestState = pgEnum("join_request_state", [
  "pending",
  "approved",
  "refused",
  "withdrawn",
]);

export const joinRequests = pgTable(
  "join_requests",
  {
    id: id(),
    groupId: reference()
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    message: text().notNull().default(""),
    state: joinRequestState().notNull().default("pending"),
    createdAt: createdAt(),
    decidedAt: moment(),
    decidedBy: reference().references(() => members.id, { onDelete: "set null" }),
    reason: text(),
  },
  (table) => [
    uniqueIndex("join_requests_one_pending")
      .on(table.groupId, table.memberId)
      .where(sql`${table.state} = 'pending'`),
    index("join_requests_queue").on(table.groupId, table.state, table.createdAt),
    index("join_requests_member").on(table.memberId, table.createdAt),
  ],
);

/** An invitation to a member or to an e-mail address; it ends when used, withdrawn or past its end. */
export const invitations = pgTable(
  "invitations",
  {
    id: id(),
    groupId: reference().notNull(),
    memberId: reference().references(() => members.id, { onDelete: "cascade" }),
    email: text(),
    /** SHA-256 of the link's token (invitations by e-mail). */
    tokenHash: text(),
    message: text().notNull().default(""),
    invitedBy: reference().references(() => members.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    endsAt: moment().notNull(),
    acceptedAt: moment(),
    withdrawnAt: moment(),
  },
  (table) => [
    foreignKey({ columns: [table.groupId], foreignColumns: [groups.id] }).onDelete("cascade"),
    uniqueIndex("invitations_token_hash_key").on(table.tokenHash),
    uniqueIndex("invitations_one_per_member")
      .on(table.groupId, table.memberId)
      .where(sql`${table.acceptedAt} IS NULL AND ${table.withdrawnAt} IS NULL`),
    uniqueIndex("invitations_one_per_email")
      .on(table.groupId, table.email)
      .where(sql`${table.acceptedAt} IS NULL AND ${table.withdrawnAt} IS NULL`),
    index("invitations_group").on(table.groupId, table.createdAt),
    index("invitations_open_to_member")
      .on(table.memberId)
      .where(sql`${table.acceptedAt} IS NULL AND ${table.withdrawnAt} IS NULL`),
    index("invitations_open_to_email")
      .on(table.email)
      .where(sql`${table.acceptedAt} IS NULL AND ${table.withdrawnAt} IS NULL`),
    check("invitations_to_someone", sql`(${table.memberId} IS NULL) <> (${table.email} IS NULL)`),
  ],
);

import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { RichDoc } from "@/lib/rich-text/schema";
import { bytewiseText, createdAt, id, moment, reference } from "./columns";
import { groups } from "./groups";
import { members } from "./members";

export const threads = pgTable(
  "threads",
  {
    id: id(),
    groupId: reference()
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    authorId: reference()
      .notNull()
      .references(() => members.id),
    title: text().notNull(),
    createdAt: createdAt(),
    lastActivityAt: createdAt(),
    lastPosterId: reference().references(() => members.id),
    /** The opening post and every reply, tombstones included: it never falls. */
    postCount: integer().notNull().default(1),
    pinnedAt: moment(),
    lockedAt: moment(),
    lockReason: text(),
    deletedAt: moment(),
  },
  (table) => [
    /* Lists take their page from these alone; what comes after the id is there to be read along. */
    index("threads_by_activity")
      .on(table.groupId, table.lastActivityAt, table.id, table.postCount, table.createdAt)
      .where(sql`${table.deletedAt} IS NULL`),
    index("threads_by_creation")
      .on(table.groupId, table.createdAt, table.id, table.postCount)
      .where(sql`${table.deletedAt} IS NULL`),
    index("threads_unanswered")
      .on(table.groupId, table.createdAt, table.id)
      .where(sql`${table.postCount} = 1 AND ${table.deletedAt} IS NULL`),
    index("threads_pinned").on(table.groupId).where(sql`${table.pinnedAt} IS NOT NULL`),
    index("threads_author").on(table.authorId, table.createdAt),
    index("threads_text").using("gin", sql`public.word_vector(${table.title})`),
    index("threads_title_trgm").using("gin", sql`public.fold_text(${table.title}) gin_trgm_ops`),
    check("threads_title_length", sql`char_length(${table.title}) BETWEEN 8 AND 160`),
  ],
);

export const posts = pgTable(
  "posts",
  {
    id: id(),
    threadId: reference()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    groupId: reference()
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    authorId: reference()
      .notNull()
      .references(() => members.id),
    /** The post this one answers; null for the opening post only. */
    parentId: reference().references((): AnyPgColumn => posts.id),
    /** Place in the tree: the parent's path and ten characters; '' for the opening post. Ordering by it is tree order. */
    path: bytewiseText().notNull(),
    body: jsonb().$type<RichDoc>().notNull(),
    schemaVersion: smallint().notNull(),
    /** The body as plain text, for search and excerpts. */
    bodyText: text().notNull(),
    revision: integer().notNull().default(1),
    createdAt: createdAt(),
    editedAt: moment(),
    deletedAt: moment(),
    deletedBy: reference().references(() => members.id),
    deletionReason: text(),
  },
  (table) => [
    uniqueIndex("posts_tree").on(table.threadId, table.path),
    index("posts_by_time").on(table.threadId, table.createdAt, table.id),
    index("posts_by_group").on(table.groupId, table.createdAt, table.id),
    index("posts_author").on(table.authorId, table.createdAt),
    index("posts_children").on(table.parentId),
    index("posts_removed").on(table.threadId).where(sql`${table.deletedAt} IS NOT NULL`),
    index("posts_text").using("gin", sql`public.word_vector(${table.bodyText})`),
    index("posts_trgm").using("gin", sql`public.fold_text(${table.bodyText}) gin_trgm_ops`),
  ],
);

/** Earlier versions of an edited post; shown to its author and the group's moderators. */
export const postVersions = pgTable(
  "post_versions",
  {
    postId: reference()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    revision: integer().notNull(),
    body: jsonb().$type<RichDoc>().notNull(),
    schemaVersion: smallint().notNull(),
    writtenAt: moment().notNull(),
    replacedAt: createdAt(),
    replacedBy: reference()
      .notNull()
      .references(() => members.id),
  },
  (table) => [primaryKey({ columns: [table.postId, table.revision] })],
);

/** Titles that a thread no longer has; shown to its author and the group's moderators. */
export const threadTitles = pgTable(
  "thread_titles",
  {
    id: id(),
    threadId: reference()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    title: text().notNull(),
    replacedAt: createdAt(),
    replacedBy: reference()
      .notNull()
      .references(() => members.id),
  },
  (table) => [index("thread_titles_thread").on(table.threadId, table.replacedAt)],
);

export const threadLevel = pgEnum("thread_level", ["normal", "following", "muted"]);

/** What a member has seen of a thread, and whether they follow it. */
export const threadStates = pgTable(
  "thread_states",
  {
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    threadId: reference()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    level: threadLevel().notNull().default("normal"),
    /** Everything created up to here has been seen; `seenIds` are seen posts created later. */
    seenUntil: moment(),
    seenIds: text().array().notNull().default(sql`'{}'`),
    /** How many of the thread's posts have been seen; unread is `postCount - seenCount`. */
    seenCount: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.threadId] }),
    index("thread_states_thread").on(table.threadId),
  ],
);

/** Unfinished writing: one per member and place (`thread:<groupId>`, `reply:<postId>`, `edit:<postId>`). */
export const drafts = pgTable(
  "drafts",
  {
    id: id(),
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    place: text().notNull(),
    groupId: reference()
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    threadId: reference().references(() => threads.id, { onDelete: "cascade" }),
    title: text().notNull().default(""),
    body: jsonb().$type<RichDoc>().notNull(),
    schemaVersion: smallint().notNull(),
    /** Rises with each save; a save that names an older one is refused, so that two tabs cannot overwrite each other. */
    version: integer().notNull().default(1),
    updatedAt: createdAt(),
  },
  (table) => [uniqueIndex("drafts_place_key").on(table.memberId, table.place)],
);

/** Submissions already stored, so that sending one again changes nothing. Kept at least 24 hours. */
export const submissions = pgTable(
  "submissions",
  {
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    key: text().notNull(),
    requestHash: text().notNull(),
    response: jsonb().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.key] }),
    index("submissions_age").on(table.createdAt),
  ],
);

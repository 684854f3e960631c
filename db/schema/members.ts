import { sql } from "drizzle-orm";
import {
  boolean,
  char,
  check,
  index,
  pgTable,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { MarkPart, Method } from "@/lib/verification/methods";
import { createdAt, id, moment } from "./columns";

/** Professions as people name them: physician, nurse, family therapist, … */
export const professions = pgTable("professions", {
  id: text().primaryKey(),
  name: text().notNull(),
  position: smallint().notNull(),
});

export const specialties = pgTable("specialties", {
  id: text().primaryKey(),
  name: text().notNull(),
});

export const members = pgTable(
  "members",
  {
    id: id(),
    handle: text().notNull(),
    email: text().notNull(),
    emailVerifiedAt: moment(),
    name: text().notNull(),
    professionId: text().references(() => professions.id),
    specialtyId: text().references(() => specialties.id),
    country: char({ length: 2 }),
    institution: text(),
    bio: text(),
    /** The five columns that follow say what the member's last decision puts in force; only `lib/verification/decisions` writes them. */
    verifiedAt: moment(),
    verificationEndsAt: moment(),
    isTrainee: boolean().notNull().default(false),
    verificationMethods: text().array().$type<Method[]>().notNull().default(sql`'{}'`),
    /** Where it was shown that they work; `institution` is what they say themselves. */
    verifiedInstitution: text(),
    /** What the member wants their mark to show beside the profession. */
    markShows: text().array().$type<MarkPart[]>().notNull().default(sql`'{specialty,country}'`),
    suspendedAt: moment(),
    suspensionReason: text(),
    siteRoles: text().array().notNull().default(sql`'{}'`),
    /** When the welcome page was filled in. */
    welcomedAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("members_handle_key").on(table.handle),
    uniqueIndex("members_email_key").on(table.email),
    index("members_name_trgm").using("gin", sql`public.fold_text(${table.name}) gin_trgm_ops`),
    index("members_handle_trgm").using("gin", sql`${table.handle} gin_trgm_ops`),
    index("members_email_trgm").using("gin", sql`${table.email} gin_trgm_ops`),
    index("members_for_staff").on(
      sql`(${table.verifiedAt} IS NOT NULL)`,
      sql`${table.createdAt} DESC`,
      table.id,
    ),
    index("members_name_text").using("gin", sql`public.word_vector(${table.name})`),
    check("members_handle_form", sql`${table.handle} ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'`),
    check("members_email_folded", sql`${table.email} = lower(${table.email})`),
    check(
      "members_mark_shows_known",
      sql`${table.markShows} <@ ARRAY['specialty','country','institution']`,
    ),
    check("members_site_roles_known", sql`${table.siteRoles} <@ ARRAY['admin','verifier']`),
  ],
);

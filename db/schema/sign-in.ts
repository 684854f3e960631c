import { index, pgTable, primaryKey, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, moment, reference } from "./columns";
import { members } from "./members";

/** A member's identity at an OIDC issuer: issuer and subject, never the e-mail address. */
export const accounts = pgTable(
  "accounts",
  {
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    issuer: text().notNull(),
    subject: text().notNull(),
    provider: text().notNull(),
    /** What the organisation last said of this person's work as a clinician, as the setting lists it; null: nothing. */
    clinicianValue: text(),
    /** The name it has them under; kept only where it says that they work as a clinician. */
    clinicianName: text(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    index("accounts_member").on(table.memberId),
  ],
);

export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    /** SHA-256 of the cookie's value; the value itself is stored nowhere. */
    tokenHash: text().notNull(),
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    userAgent: text(),
    networkAddress: text(),
    createdAt: createdAt(),
    lastUsedAt: createdAt(),
    /** Absolute end; the idle limit is counted from `lastUsedAt`. */
    endsAt: moment().notNull(),
  },
  (table) => [
    uniqueIndex("sessions_token_hash_key").on(table.tokenHash),
    index("sessions_member").on(table.memberId),
  ],
);

/** One sign-in message: its link's token and its six-digit code, both hashed, used once. */
export const signInMessages = pgTable(
  "sign_in_messages",
  {
    id: id(),
    email: text().notNull(),
    tokenHash: text().notNull(),
    codeHash: text().notNull(),
    /** Hash of the cookie in the browser that asked; the link alone suffices only there. */
    browserHash: text().notNull(),
    redirectTo: text().notNull().default("/"),
    wrongCodes: smallint().notNull().default(0),
    createdAt: createdAt(),
    endsAt: moment().notNull(),
    usedAt: moment(),
  },
  (table) => [
    uniqueIndex("sign_in_messages_token_hash_key").on(table.tokenHash),
    index("sign_in_messages_email").on(table.email, table.createdAt),
  ],
);

import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Scope } from "@/lib/policy/token-scopes";
import { createdAt, id, moment, reference } from "./columns";
import { members } from "./members";

/** What programs of a member sign in with. A row stays a while after its token has ended. */
export const accessTokens = pgTable(
  "access_tokens",
  {
    id: id(),
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    name: text().notNull(),
    scopes: text().array().$type<Scope[]>().notNull(),
    /** SHA-256 of the token; the token itself is stored nowhere. */
    tokenHash: text().notNull(),
    createdAt: createdAt(),
    expiresAt: moment().notNull(),
    lastUsedAt: moment(),
    revokedAt: moment(),
  },
  (table) => [
    uniqueIndex("access_tokens_token_hash_key").on(table.tokenHash),
    index("access_tokens_member").on(table.memberId, table.createdAt),
    check(
      "access_tokens_scopes_known",
      sql`cardinality(${table.scopes}) > 0 AND ${table.scopes} <@ ARRAY['read','write','moderate']`,
    ),
  ],
);

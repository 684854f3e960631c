import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/** What is known of a search index that cannot be asked from the engine. One row per index name. */
export const searchIndexes = pgTable("search_indexes", {
  name: text().primaryKey(),
  /** Hash of the settings it was given last; another one means that they changed. */
  settingsHash: text().notNull(),
  /** When it was last built from nothing. */
  builtAt: moment(),
  /** When it was last compared with the posts, and how many differed. */
  checkedAt: moment(),
  repaired: integer().notNull().default(0),
});

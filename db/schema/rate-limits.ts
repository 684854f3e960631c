import { bigint, index, integer, pgTable, varchar } from "drizzle-orm/pg-core";

/** How often something was done in the running window; the columns and their order are the limiter library's. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: varchar({ length: 255 }).primaryKey(),
    points: integer().notNull().default(0),
    /** End of the window, in milliseconds since 1970. */
    expire: bigint({ mode: "number" }),
  },
  (table) => [index("rate_limits_expire").on(table.expire)],
);

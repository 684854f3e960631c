import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, id, reference } from "./columns";

/** Who did what to whom, and why. Rows are only ever added. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: id(),
    at: createdAt(),
    actorId: reference(),
    act: text().notNull(),
    groupId: reference(),
    subjectType: text().notNull(),
    subjectId: reference().notNull(),
    reason: text(),
    details: jsonb()
      .$type<Record<string, string | number | boolean | null>>()
      .notNull()
      .default({}),
  },
  (table) => [
    index("audit_log_time").on(table.at, table.id),
    index("audit_log_group").on(table.groupId, table.at),
    index("audit_log_subject").on(table.subjectId, table.at),
  ],
);

import { type SQL, sql } from "drizzle-orm";
import { members } from "@/db/schema";
import { literal } from "@/lib/like-pattern";

/** Members whose name or handle has this in it, whatever the case and the accents; `@` before a handle is fine. */
export function named(words: string): SQL {
  const pattern = `%${literal(words.replace(/^@/, ""))}%`;
  return sql`(public.fold_text(${members.name}) LIKE public.fold_text(${pattern}::text)
    OR ${members.handle} LIKE lower(${pattern}::text))`;
}

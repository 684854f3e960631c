import { sql } from "drizzle-orm";
import type { Reader } from "@/db/client";

/** The database's clock; inside a transaction, when it began. */
export async function clockOf(reader: Reader): Promise<Date> {
  const [row] = await reader.execute<{ now: string }>(sql`SELECT now() AS now`);
  if (row === undefined) throw new Error("The database did not say what time it is.");
  return new Date(row.now);
}

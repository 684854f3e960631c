import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type postgres from "postgres";

export type Value = string | number | boolean | Date | null | undefined;

const BATCH = 200;

/** Writes rows by COPY. The columns are those named, in the database's spelling. */
export async function copyRows<Row>(
  sql: postgres.Sql,
  table: string,
  columns: Record<string, (row: Row) => Value>,
  rows: Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns).join(", ");
  const values = Object.values(columns);
  const target = await sql.unsafe(`copy ${table} (${names}) from stdin`).writable();
  await pipeline(Readable.from(lines(rows, values)), target);
}

function* lines<Row>(rows: Row[], values: ((row: Row) => Value)[]): Generator<string> {
  for (let done = 0; done < rows.length; done += BATCH) {
    yield rows
      .slice(done, done + BATCH)
      .map((row) => `${values.map((value) => field(value(row))).join("\t")}\n`)
      .join("");
  }
}

/** A value in COPY's text format. */
export function field(value: Value): string {
  if (value === null || value === undefined) return "\\N";
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string"
    ? value.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character)
    : String(value);
}

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

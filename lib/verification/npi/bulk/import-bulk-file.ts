import postgres from "postgres";
import { env } from "@/lib/env";
import { beginRun, endRun, findUnfinished, type ImportRun } from "./import-run";
import { type Malformed, readBatches } from "./read-batches";
import { prepareBatches, storeBatch } from "./store-batch";

/** Any number, as long as every import asks for the same. */
const IMPORT_LOCK = 7_203_412;

/** A stream of the file's bytes from its beginning, and the day that the file describes, as "2026-11-08". */
export type BulkFile = { name: string; asOf: string; parts: AsyncIterable<Buffer> };
export type BulkProgress = Pick<ImportRun, "offset" | "rows" | "malformed">;

/**
 * Stores the registry's public file, whole or the weekly changes, and goes on where an import of the same
 * file was cut off. Each batch is stored together with how far that is. Rows of newer files stay.
 */
export async function importBulkFile(
  file: BulkFile,
  options: {
    onProgress?: (progress: BulkProgress) => void;
    onMalformed?: (row: Malformed) => void;
    /** Begin at the beginning even if the last import of this file was cut off. */
    again?: boolean;
  } = {},
): Promise<BulkProgress & { resumedAt: number }> {
  const { onProgress = () => {}, onMalformed = () => {} } = options;
  const sql = postgres(env.DATABASE_URL, {
    max: 1,
    max_lifetime: null,
    connection: { application_name: "curbside import", statement_timeout: 60_000 },
    onnotice: () => {},
  });
  try {
    await sql`select set_config('lock_timeout', '10s', false)`;
    await sql`select pg_advisory_lock(${IMPORT_LOCK})`;
    await prepareBatches(sql);
    const stored = options.again ? undefined : await findUnfinished(sql, file.name);
    let run = stored;
    let storing = Promise.resolve();
    const asOf = stored?.asOf ?? file.asOf;
    // While one batch is being stored the next one is read, and no more than that is in memory.
    for await (const { lines, ...read } of readBatches(file.parts, { asOf, stored, onMalformed })) {
      await storing;
      run = run ? { ...run, ...read } : await beginRun(sql, { ...read, asOf, fileName: file.name });
      const current = run;
      storing = storeBatch(sql, lines, current).then(() => onProgress(current));
      // A failure is met at the next `await`; until then it must not count as one that nobody handles.
      storing.catch(() => {});
    }
    await storing;
    if (run === undefined) throw new Error("A file without a header was read to its end.");
    await endRun(sql, run);
    return { ...run, resumedAt: stored?.rows ?? 0 };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

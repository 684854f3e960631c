import { finished } from "node:stream/promises";
import type { Sql } from "postgres";
import { COPY_COLUMNS } from "./copy-line";
import type { ImportRun } from "./import-run";

/** The driver does not say when a COPY fails at its end, so waiting for it has a limit. */
const COPY_LIMIT = 60_000;

const columns = COPY_COLUMNS.join(", ");
const replacements = COPY_COLUMNS.slice(1)
  .map((name) => `${name} = excluded.${name}`)
  .join(", ");

/** Makes the table that `storeBatch` copies into; it lives as long as the connection. */
export async function prepareBatches(sql: Sql): Promise<void> {
  await sql`create temp table npi_incoming (like npi_records) on commit delete rows`;
}

/** Stores rows and how far the import is with them, both or neither. A row of an older file replaces none of a newer. */
export async function storeBatch(sql: Sql, lines: string, run: ImportRun): Promise<void> {
  await sql.begin(async (tx) => {
    // A crash of the server may take the last batches, and takes what says that they are stored with them.
    await tx`set local synchronous_commit = off`;
    const copy = await tx.unsafe(`copy npi_incoming (${columns}) from stdin`).writable();
    copy.end(lines);
    await finished(copy, { signal: AbortSignal.timeout(COPY_LIMIT) });
    await tx.unsafe(
      `insert into npi_records (${columns}) select ${columns} from npi_incoming
       on conflict (npi) do update set ${replacements}
       where excluded.as_of >= npi_records.as_of`,
    );
    await tx`
      update npi_imports set bytes = ${run.offset}, line = ${run.line}, digest = ${run.digest},
        rows = ${run.rows}, malformed = ${run.malformed}
      where id = ${run.id}`;
  });
}

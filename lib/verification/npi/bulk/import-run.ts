import type { Sql } from "postgres";
import { newId } from "@/lib/ids";
import type { Place } from "./csv-reader";

/** An import and how far it is stored. */
export type ImportRun = Place & {
  id: string;
  asOf: string;
  header: string[];
  digest: string;
  rows: number;
  malformed: number;
};

/** The import of a file of this name that did not come to its end, if the last one did not. */
export async function findUnfinished(sql: Sql, fileName: string): Promise<ImportRun | undefined> {
  const [run] = await sql<(ImportRun & { isFinished: boolean })[]>`
    select id, as_of::text as "asOf", header, bytes::float8 as offset, line, digest, rows, malformed,
      finished_at is not null as "isFinished"
    from npi_imports where file_name = ${fileName} order by started_at desc, id desc limit 1`;
  return run?.isFinished === false ? run : undefined;
}

/** Notes the beginning of an import, after its header was read. */
export async function beginRun(
  sql: Sql,
  begun: Place & Pick<ImportRun, "asOf" | "header" | "digest"> & { fileName: string },
): Promise<ImportRun> {
  const { fileName, asOf, header, offset, line, digest } = begun;
  const id = newId();
  await sql`
    insert into npi_imports (id, file_name, as_of, header, bytes, line, digest)
    values (${id}, ${fileName}, ${asOf}, ${header}, ${offset}, ${line}, ${digest})`;
  return { id, asOf, header, offset, line, digest, rows: 0, malformed: 0 };
}

/** Notes that all of a file is stored, or as much of it as can be read. */
export async function endRun(sql: Sql, run: ImportRun): Promise<void> {
  await sql`
    update npi_imports set malformed = ${run.malformed}, finished_at = now() where id = ${run.id}`;
}

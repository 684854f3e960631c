import postgres from "postgres";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase } from "@/db/client";
import { env } from "@/lib/env";

let filledByTests: string[] = [];

/**
 * Gives this test file a migrated database of its own, with reference data and nothing else. Call it
 * once, at the top. Tests of the file share it; `resetDatabase` empties it between them where needed.
 */
export function setUpDatabase(): void {
  const name = new URL(env.DATABASE_URL).pathname.slice(1);
  const template = new URL(inject("templateUrl")).pathname.slice(1);

  beforeAll(async () => {
    await maintain((sql) =>
      sql.unsafe(`create database ${name} template ${template} strategy file_copy`),
    );
    filledByTests = await emptyTables();
  });

  afterAll(async () => {
    await closeDatabase();
    await maintain((sql) => dropDatabase(sql, name));
  });
}

/** Not by force, which is refused where the server itself is just cleaning up; a plain drop waits for that. */
async function dropDatabase(sql: postgres.Sql, name: string): Promise<void> {
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = ${name} and backend_type = 'client backend'`;
  await sql.unsafe(`drop database if exists ${name}`);
}

/** Empties every table that was empty when the file began, and the job queue. */
export async function resetDatabase(): Promise<void> {
  await connectTo(env.DATABASE_URL, (sql) =>
    sql.unsafe(`truncate ${filledByTests.join(", ")} restart identity`),
  );
}

/** Statements about databases need a connection to another one. */
function maintain(work: (sql: postgres.Sql) => Promise<unknown>): Promise<unknown> {
  const url = new URL(inject("templateUrl"));
  url.pathname = "/postgres";
  return connectTo(url.href, work);
}

async function emptyTables(): Promise<string[]> {
  const empty: string[] = [];
  await connectTo(env.DATABASE_URL, async (sql) => {
    const tables = await sql<{ name: string }[]>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'graphile_worker') and tablename <> 'migrations'`;
    for (const { name } of tables) {
      const [row] = await sql.unsafe(`select from ${name} limit 1`);
      if (row === undefined) empty.push(name);
    }
  });
  return empty;
}

async function connectTo(
  url: string,
  work: (sql: postgres.Sql) => Promise<unknown>,
): Promise<unknown> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { runMigrations as migrateJobs } from "graphile-worker";
import postgres from "postgres";
import { loadReferenceData } from "./reference-data";
import * as schema from "./schema";

/** Any number will do, as long as every version of ours uses the same. */
const MIGRATION_LOCK = 7_203_411;
const LOCK_TIMEOUT = "5s";

/**
 * Brings a database up to date: tables, job queue, reference data. Of several processes that do it
 * at once, one does and the others wait. A migration that cannot get its locks within seconds fails
 * instead of holding up the members.
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await sql`select set_config('lock_timeout', ${LOCK_TIMEOUT}, false)`;
    const db = drizzle(sql, { schema, casing: "snake_case" });
    await applyMigrations(db, { migrationsFolder: "db/migrations" });
    await migrateJobs({ connectionString: databaseUrl });
    await loadReferenceData(db);
  } finally {
    await sql.end();
  }
}

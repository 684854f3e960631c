import type postgres from "postgres";

/**
 * Drops the indexes of these tables that no constraint needs, and returns what makes them again:
 * building one at the end is many times faster than keeping it while a million rows come in.
 */
export async function setAsideIndexes(
  sql: postgres.Sql,
  tables: string[],
): Promise<() => Promise<void>> {
  const indexes = await sql<{ name: string; definition: string }[]>`
    SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS definition
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
    WHERE t.relname = ANY(${tables}) AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)`;
  for (const { name } of indexes) await sql.unsafe(`drop index "${name}"`);
  return async () => {
    await sql.unsafe("set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 2");
    for (const { definition } of indexes) await sql.unsafe(definition);
  };
}

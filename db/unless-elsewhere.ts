import { sqlClient } from "./client";

/**
 * Does work unless it is being done elsewhere; returns whether it did. The lock ends with the connection
 * that holds it, however that comes about.
 * @param lock one number for all processes
 */
export async function unlessElsewhere(lock: number, work: () => Promise<void>): Promise<boolean> {
  const connection = await sqlClient().reserve();
  try {
    const [row] = await connection<{ isOurs: boolean }[]>`
      SELECT pg_try_advisory_lock(${lock}::bigint) AS "isOurs"`;
    if (!row?.isOurs) return false;
    try {
      await work();
    } finally {
      await connection`SELECT pg_advisory_unlock(${lock}::bigint)`;
    }
    return true;
  } finally {
    connection.release();
  }
}

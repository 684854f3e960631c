import postgres from "postgres";

/** Whether nobody has an account in this database yet. */
export async function isEmpty(databaseUrl: string): Promise<boolean> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const [member] = await sql`select from members limit 1`;
    return member === undefined;
  } finally {
    await sql.end();
  }
}

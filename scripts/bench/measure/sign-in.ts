import type postgres from "postgres";
import { hashToken, newToken } from "@/lib/auth/secrets";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { newId } from "@/lib/ids";

/** Signs a member in and returns the cookie. */
export async function signIn(sql: postgres.Sql, memberId: string): Promise<string> {
  const token = newToken();
  await sql`INSERT INTO sessions (id, token_hash, member_id, ends_at)
    VALUES (${newId()}, ${hashToken(token)}, ${memberId}, now() + interval '90 days')`;
  return `${sessionCookieName()}=${token}`;
}

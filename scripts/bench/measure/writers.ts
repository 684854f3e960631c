import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { hashToken } from "@/lib/auth/secrets";
import { newAccessToken } from "@/lib/auth/viewer-by-token";
import { newId } from "@/lib/ids";
import type { Filled } from "../fill/fill-database";
import type { Target } from "../load/drive";

const WRITERS = 64;
const THREADS = 400;

/** People with tokens of the API, and opening posts for them to answer. */
export type Writers = { tokens: string[]; parents: string[]; oneParent: string };

/** Gives tokens to members of the largest group and chooses threads of it. */
export async function prepareWriters(sql: postgres.Sql, filled: Filled): Promise<Writers> {
  const members = await sql<{ id: string }[]>`
    SELECT m.member_id AS id FROM memberships m JOIN groups g ON g.id = m.group_id
    WHERE g.slug = ${filled.groupSlug} AND m.member_id <> ${filled.readerId} LIMIT ${WRITERS}`;
  const tokens = await Promise.all(members.map(({ id }) => makeToken(sql, id)));
  const parents = await sql<{ id: string; thread: string }[]>`
    SELECT p.id, p.thread_id AS thread FROM posts p JOIN threads t ON t.id = p.thread_id
    JOIN groups g ON g.id = t.group_id WHERE g.slug = ${filled.groupSlug} AND p.path = ''
    AND NOT t.id = ANY(${filled.longThreads.slice(1)}) ORDER BY t.id = ${filled.longThreads[0] ?? ""} DESC
    LIMIT ${THREADS}`;
  return {
    tokens,
    parents: parents.slice(1).map(({ id }) => id),
    oneParent: parents[0]?.id ?? "",
  };
}

export async function makeToken(sql: postgres.Sql, memberId: string): Promise<string> {
  const token = newAccessToken();
  await sql`INSERT INTO access_tokens (id, member_id, name, scopes, token_hash, expires_at)
    VALUES (${newId()}, ${memberId}, 'bench', '{read,write}', ${hashToken(token)}, now() + interval '1 day')`;
  return token;
}

/** Replies to these posts through the API, each time as another member. */
export function replyTarget(origin: string, { tokens }: Writers, parents: string[]): Target {
  let sent = 0;
  const request = () => {
    const number = sent++;
    return {
      method: "POST",
      path: `/api/v1/posts/${parents[number % parents.length]}/replies`,
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${tokens[number % tokens.length]}`,
        "idempotency-key": randomUUID(),
      },
      body: JSON.stringify({ markdown: `Reply **${number}**: we repeated it after six weeks.` }),
    };
  };
  return { url: origin, headers: {}, mustHold: ['"postId":'], status: 201, request };
}

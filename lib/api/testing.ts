import { makeAccessToken } from "@/db/factories/access-token";
import { env } from "@/lib/env";
import type { Scope } from "@/lib/policy/token-scopes";
import { API_PATH } from "./match-operation";
import { serve } from "./serve";

type Asked = {
  token?: string;
  body?: unknown;
  /** The `Idempotency-Key`; a new one for each request that is no read, unless named. */
  key?: string | null;
  headers?: Record<string, string>;
};

export type Answered = { status: number; headers: Headers; text: string; json: unknown };

let keys = 0;

/** Sends a request as a program would and reads its answer. */
export async function ask(method: string, path: string, asked: Asked = {}): Promise<Answered> {
  const { token, body, headers, key = `test-key-${++keys}` } = asked;
  const answer = await serve(
    new Request(`${new URL(env.APP_URL).origin}${API_PATH}${path}`, {
      method,
      headers: {
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(method === "GET" || key === null ? {} : { "Idempotency-Key": key }),
        ...headers,
      },
      body: typeof body === "string" || body === undefined ? (body ?? null) : JSON.stringify(body),
    }),
  );
  const text = await answer.text();
  const json: unknown = text === "" ? undefined : JSON.parse(text);
  return { status: answer.status, headers: answer.headers, text, json };
}

/** Headers without those that count down from one request to the next. */
export const standing = ({ headers }: Answered) =>
  Object.fromEntries([...headers].filter(([name]) => name !== "ratelimit"));

/** A token of a member, for every scope unless named. */
export async function tokenOf(member: { id: string }, ...scopes: Scope[]): Promise<string> {
  const wanted: Scope[] = scopes.length > 0 ? scopes : ["read", "write", "moderate"];
  return (await makeAccessToken({ memberId: member.id, scopes: wanted })).token;
}

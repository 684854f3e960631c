import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { codeOf, Problem } from "./problem";

/** What may pass while a server beside ours is still starting. */
const STARTING = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "CONNECT_TIMEOUT", "57P03"]);
const PATIENCE = 20_000;

const REASONS: Record<string, string> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the name of its host cannot be looked up",
  CONNECT_TIMEOUT: "it does not answer",
  "57P03": "it is still starting",
  "28P01": "it does not accept the user and password",
  "28000": "it does not let this user in",
  "3D000": "it has no such database; create it first",
};

/** Makes sure that the database named in the environment lets us in, waiting a little for one that is starting. */
export async function checkDatabase(url: string): Promise<void> {
  if (!isDatabaseUrl(url)) {
    throw new Problem(
      "DATABASE_URL is not the address of a database, such as postgres://user:password@host:5432/name.",
    );
  }
  const { host } = new URL(url);
  for (let waited = 0; ; waited += 1000) {
    const error = await connectionError(url);
    if (error === undefined) return;
    const code = codeOf(error) ?? "";
    if (!STARTING.has(code) || waited >= PATIENCE) {
      const why = REASONS[code] ?? (error instanceof Error ? error.message : String(error));
      throw new Problem(`The database at ${host} (DATABASE_URL) refuses: ${why}.`);
    }
    if (waited === 0) console.error(`Waiting for the database at ${host} …`);
    await pause(1000);
  }
}

const isDatabaseUrl = (url: string) =>
  URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol);

async function connectionError(url: string): Promise<unknown> {
  try {
    const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      await sql`select 1`;
      return undefined;
    } finally {
      await sql.end({ timeout: 1 });
    }
  } catch (error) {
    return error;
  }
}

/** Whether a Meilisearch server answers there now. */
export async function isMeilisearchUp(url: string): Promise<boolean> {
  const answer = await fetch(`${url.replace(/\/$/, "")}/health`, {
    signal: AbortSignal.timeout(3000),
  }).catch(() => undefined);
  return answer?.ok === true;
}

import { setTimeout as pause } from "node:timers/promises";
import { env } from "@/lib/env";
import { readAnswer } from "./read-answer";
import type { NpiLookUp, Unavailable } from "./record";

/** For one try, from the first byte sent to the last one read. */
const TRY_LIMIT = 2_000;
/** Pauses before the second and the third try: at most 7 seconds in all. */
const PAUSES = [250, 750];
/** An answer about one number has some kilobytes. */
const BYTE_LIMIT = 512 * 1024;
/** What another try may mend. */
const PASSING = new Set<Unavailable>(["unreachable", "timed-out", "server-error", "unreadable"]);

/** Asks the registry's API for a well-formed number. It never throws; whatever goes wrong is "unavailable". */
export async function askNppes(npi: string): Promise<NpiLookUp> {
  for (const wait of PAUSES) {
    const answer = await askOnce(npi);
    if (answer.outcome !== "unavailable" || !PASSING.has(answer.reason)) return answer;
    await pause(wait);
  }
  return askOnce(npi);
}

async function askOnce(npi: string): Promise<NpiLookUp> {
  const url = new URL(env.NPPES_URL);
  url.searchParams.set("version", "2.1");
  url.searchParams.set("number", npi);
  try {
    const response = await fetch(url, {
      headers: { accept: "application/json", "user-agent": "Curbside" },
      // A registry does not move; somebody between us and it might.
      redirect: "manual",
      signal: AbortSignal.timeout(TRY_LIMIT),
    });
    if (!response.ok) {
      await response.body?.cancel();
      const isPassing = response.status >= 500 || response.status === 429;
      return unavailable(isPassing ? "server-error" : "refused");
    }
    const body = await readText(response);
    if (body === undefined) return unavailable("too-large");
    const today = new Date().toISOString().slice(0, 10);
    return readAnswer(npi, parseJson(body), today);
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === "TimeoutError";
    return unavailable(isLate ? "timed-out" : "unreachable");
  }
}

const unavailable = (reason: Unavailable): NpiLookUp => ({ outcome: "unavailable", reason });

/** The text of an answer; undefined if there is too much of it. */
async function readText(response: Response): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > BYTE_LIMIT) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** The value of a JSON text; undefined, which is no answer, for anything else. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

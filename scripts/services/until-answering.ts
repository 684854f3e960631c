import { setTimeout as pause } from "node:timers/promises";

const EVERY = 50;

/** Resolves with true once the web server on this port answers, with false when that is no longer awaited. */
export async function untilAnswering(port: number, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal }).catch(() => null);
    if (answer !== null) return true;
    await pause(EVERY, undefined, { signal }).catch(() => {});
  }
  return false;
}

import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/lib/log";

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 30_000;
/** Who has run this long starts again with the first pause. */
const LASTED = 60_000;

export interface Attempt {
  pid: number;
  /** Resolves with an exit code or a signal's name. */
  exited: Promise<number | string>;
}

interface Keeping {
  start: () => Attempt | Promise<Attempt>;
  /** Whether an end by itself is followed by another start; where nothing has ever worked it is not. */
  mayRestart: () => boolean;
  /** Aborted before the process is asked to end. */
  signal: AbortSignal;
  firstPause?: number;
}

/**
 * Starts a process again whenever it ends by itself, after a pause that doubles while it does not last.
 * Resolves when it has ended for good.
 */
export async function keepRunning({
  start,
  mayRestart,
  signal,
  firstPause = FIRST_PAUSE,
}: Keeping): Promise<void> {
  for (let wait = firstPause; !signal.aborted; wait *= 2) {
    const began = performance.now();
    const { pid, exited } = await start();
    const how = await exited;
    if (signal.aborted || !mayRestart()) return;
    if (performance.now() - began > LASTED) wait = firstPause;
    wait = Math.min(wait, LONGEST_PAUSE);
    log.error("web.ended", { process: pid, how, startsAgainInMs: wait });
    await pause(wait, undefined, { signal }).catch(() => {});
  }
}

import { setTimeout as pause } from "node:timers/promises";
import { errorCode } from "@/lib/error-code";
import { log } from "@/lib/log";
import { startWorker } from "./worker";

const RETRY_AFTER = 2_000;

type Worker = Awaited<ReturnType<typeof startWorker>>;

/** Works jobs inside the web process. Pages do not wait for it, nor for a database that is still away. */
export function workBesidePages(): void {
  const stopping = new AbortController();
  const worker = startPatiently(stopping.signal);
  beforeShutdown(async () => {
    stopping.abort();
    await (await worker)?.stop();
  });
}

async function startPatiently(signal: AbortSignal): Promise<Worker | undefined> {
  while (!signal.aborted) {
    try {
      return await startWorker();
    } catch (error) {
      log.warn("worker.waiting", { code: errorCode(error) });
      await pause(RETRY_AFTER, undefined, { signal }).catch(() => {});
    }
  }
  return undefined;
}

/**
 * Next.js ends the process as soon as requests have ended, and a job cut off there would stay locked
 * for hours. So its own signal handlers wait until running jobs are done.
 */
function beforeShutdown(finish: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    const handlers = process.listeners(signal);
    process.removeAllListeners(signal);
    process.once(signal, async () => {
      await finish();
      if (handlers.length === 0) process.exit();
      for (const handle of handlers) handle(signal);
    });
  }
}

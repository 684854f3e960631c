import { setTimeout as pause } from "node:timers/promises";
import { parseCronItems, type Runner, run } from "graphile-worker";
import { db } from "@/db/client";
import { env } from "@/lib/env";
import { errorCode } from "@/lib/error-code";
import { log } from "@/lib/log";
import { enqueue } from "./queue";
import { schedule } from "./schedule";
import { tasks } from "./tasks";
import { workerLogger } from "./worker-logger";

const RESTART_AFTER = 2_000;
/** Most jobs wake the worker; what it is not woken for waits this long at most. */
const LOOK_EVERY = 1_000;

type Worker = {
  /** Takes no new jobs and resolves when the running ones have ended. */
  stop(): Promise<void>;
};

/**
 * Works jobs in this process until stopped. A worker that loses its database starts again by itself;
 * only when it cannot start the first time does this throw.
 */
export async function startWorker({ concurrency = 4 } = {}): Promise<Worker> {
  const stopping = new AbortController();
  let runner = await begin(concurrency);
  try {
    await enqueue(db, "check-index", {}, { key: "check-index", maxAttempts: 5 });
  } catch (error) {
    await runner.stop().catch(() => {});
    throw error;
  }
  log.info("worker.started", { concurrency });
  const ended = (async () => {
    while (!stopping.signal.aborted) {
      await runner.promise.catch((error: unknown) =>
        log.error("worker.ended", { code: errorCode(error) }),
      );
      runner = (await beginAgain(concurrency, stopping.signal)) ?? runner;
    }
    // One that began while it was being told to stop.
    await runner.stop().catch(() => {});
  })();
  return {
    async stop() {
      if (stopping.signal.aborted) return ended;
      stopping.abort();
      await runner.stop().catch(() => {});
      await ended;
      log.info("worker.stopped");
    },
  };
}

async function beginAgain(concurrency: number, signal: AbortSignal): Promise<Runner | undefined> {
  while (!signal.aborted) {
    try {
      await pause(RESTART_AFTER, undefined, { signal });
      return await begin(concurrency);
    } catch (error) {
      if (!signal.aborted) log.warn("worker.waiting", { code: errorCode(error) });
    }
  }
  return undefined;
}

const begin = (concurrency: number): Promise<Runner> =>
  run({
    connectionString: withoutWaiting(env.DATABASE_URL),
    maxPoolSize: concurrency + 1,
    concurrency,
    pollInterval: LOOK_EVERY,
    noHandleSignals: true,
    taskList: tasks,
    parsedCronItems: parseCronItems(schedule),
    // Without one, the queue notes that a job has ended without waiting for it, and stopping cuts that off.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: workerLogger,
  });

/** Taking and finishing jobs does not wait for the disk: what a crash forgets of it is done again. What jobs write does wait. */
function withoutWaiting(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const options = url.searchParams.get("options") ?? "";
  url.searchParams.set("options", `${options} -c synchronous_commit=off`.trim());
  return url.href;
}

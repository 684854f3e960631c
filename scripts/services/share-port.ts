import cluster from "node:cluster";
import { once } from "node:events";
import { type Attempt, keepRunning } from "./keep-running";
import { untilAnswering } from "./until-answering";

/** Ends sooner than whoever ends us loses patience. */
const PATIENCE = 25_000;

interface Sharing {
  /** The server's program, and what it is told. */
  program: string;
  nodeArgs: string[];
  args: string[];
  port: number;
  processes: number;
}

/**
 * Runs a server in several processes that share its port until told to stop; one that ends by itself
 * is started again. The first one works jobs, where they are to be worked beside pages at all. Returns
 * whether it ended because it was told to: one that ends before any has answered ends them all.
 */
export async function sharePort(sharing: Sharing, told: Promise<void>): Promise<boolean> {
  const { program, nodeArgs, args, port, processes } = sharing;
  cluster.setupPrimary({ exec: program, execArgv: nodeArgs, args });
  const stopping = new AbortController();
  const { signal } = stopping;
  let hasAnswered = false;
  untilAnswering(port, signal).then((answers) => {
    hasAnswered = answers;
  });
  const kept = Array.from({ length: processes }, (_, place) =>
    keepRunning({ start: () => fork(place), mayRestart: () => hasAnswered, signal }),
  );
  const wasTold = await Promise.race([told.then(() => true), ...kept.map(endedItself)]);
  stopping.abort();
  signalAll("SIGTERM");
  const patience = setTimeout(() => signalAll("SIGKILL"), PATIENCE);
  await Promise.all(kept);
  clearTimeout(patience);
  return wasTold;
}

const endedItself = (ended: Promise<void>) => ended.then(() => false);

function fork(place: number): Attempt {
  const worker = cluster.fork(place === 0 ? {} : { RUN_WORKER: "false" });
  const exited = once(worker, "exit").then(([code, signal]) => signal ?? code);
  return { pid: worker.process.pid ?? 0, exited };
}

function signalAll(signal: NodeJS.Signals): void {
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal);
}

import { openSync } from "node:fs";
import { join } from "node:path";
import { setEnvironment } from "../services/environment";
import type { Kept } from "../services/keeper";
import { Problem } from "../services/problem";
import { startWebServer } from "../services/web-server";
import { INSPECTOR_PORT } from "./profile/profiled";

const PATIENCE = 60_000;

export type Web = Kept & {
  origin: string;
  /** What it prints. */
  log: string;
  /** Milliseconds until it first answered. */
  startedIn: number;
};

type How = { folder: string; port: number; processes: number; settings: Record<string, string> };

/** Starts the built application; ready when it has answered. */
export async function startWeb({ folder, port, processes, settings }: How): Promise<Web> {
  const log = join(folder, "logs/web.log");
  setEnvironment({
    NODE_OPTIONS: `--inspect-port=127.0.0.1:${INSPECTOR_PORT}`,
    ...settings,
  });
  const origin = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const output = openSync(log, "w");
  const kept = await startWebServer({ command: "start", port, processes, output });
  if (await untilHealthy(origin, kept)) {
    return { ...kept, origin, log, startedIn: performance.now() - began };
  }
  await kept.stop();
  throw new Problem(`The built application did not start; ${log} says why.`);
}

/** Whether it answers before it ends and before patience does. */
export async function untilHealthy(origin: string, kept: Kept): Promise<boolean> {
  let hasEnded = false;
  kept.exited.then(() => {
    hasEnded = true;
  });
  for (const began = performance.now(); performance.now() - began < PATIENCE && !hasEnded; ) {
    const answer = await fetch(`${origin}/api/health`).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

import { openSync } from "node:fs";
import { join } from "node:path";
import { setEnvironment } from "../services/environment";
import type { Kept } from "../services/keeper";
import { Problem } from "../services/problem";
import { startWebServer } from "../services/web-server";
import { INSPECTOR_PORT } from "./profile/profiled";

const PATIENCE = 60_000;

export type Web = Kept & { log: string; startedIn: number };

/** Starts the built application; ready when it has answered, and knows how long that took. */
export async function startWeb(folder: string, port: number): Promise<Web> {
  const log = join(folder, "logs/web.log");
  setEnvironment({ NODE_OPTIONS: `--inspect-port=127.0.0.1:${INSPECTOR_PORT}` });
  const began = performance.now();
  const kept = await startWebServer("start", port, openSync(log, "w"));
  const ended = kept.exited.then(() => true);
  while (performance.now() - began < PATIENCE) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
    if (answer?.ok) return { ...kept, log, startedIn: performance.now() - began };
    if (await Promise.race([ended, pause(20)])) break;
  }
  await kept.stop();
  throw new Problem(`The built application did not start; ${log} says why.`);
}

const pause = (milliseconds: number) =>
  new Promise<false>((resolve) => setTimeout(() => resolve(false), milliseconds));

import { openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bareEnvironment } from "../../services/environment";
import { keep } from "../../services/keeper";
import { Problem } from "../../services/problem";
import { untilHealthy } from "../web";

/** Says that the source has changed since the last build: then the start was not a second one. */
const BUILT = "Building";

/** Milliseconds from `npm start` to its first answer, on servers that have been set up before. */
export async function startEverything(folder: string, port: number): Promise<number> {
  const log = join(folder, "logs/start.log");
  const began = performance.now();
  const kept = await keep({
    program: process.execPath,
    args: ["--import", "tsx", "scripts/start.ts"],
    stopSignal: "TERM",
    patience: 60,
    cwd: process.cwd(),
    env: { ...bareEnvironment(), DATA_DIR: folder, PORT: String(port), DEMO: "false" },
    output: openSync(log, "w"),
  });
  const isUp = await untilHealthy(`http://127.0.0.1:${port}`, kept);
  const took = performance.now() - began;
  await kept.stop();
  if (!isUp) throw new Problem(`npm start did not come up; ${log} says why.`);
  return readFileSync(log, "utf8").includes(BUILT) ? startEverything(folder, port) : took;
}

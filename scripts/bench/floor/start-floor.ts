import { openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bareEnvironment } from "../../services/environment";
import { freePort } from "../../services/free-port";
import { type Kept, keep } from "../../services/keeper";
import { Problem } from "../../services/problem";
import type { Scratch } from "../scratch";
import type { FloorPage } from "./floor-request";

const PATIENCE = 20_000;

export type Floor = Kept & { urlOf(name: string): string };

/** Starts the bare server beside the application, in a process of its own, with what it is to ask for each page. */
export async function startFloor(
  { folder, databaseUrl, engine }: Scratch,
  pages: Record<string, FloorPage>,
): Promise<Floor> {
  const port = await freePort();
  const file = join(folder, "floor.json");
  writeFileSync(file, JSON.stringify(pages));
  const kept = await keep({
    program: process.execPath,
    args: [
      ...["--import", "tsx", "scripts/bench/floor/server.ts"],
      ...[databaseUrl, engine.url, engine.key, file, String(port)],
    ],
    stopSignal: "TERM",
    patience: 5,
    cwd: process.cwd(),
    env: { ...bareEnvironment(), NODE_ENV: "production" },
    output: openSync(join(folder, "logs/floor.log"), "w"),
  });
  const url = `http://127.0.0.1:${port}`;
  for (const began = performance.now(); performance.now() - began < PATIENCE; ) {
    const answered = await fetch(url).catch(() => undefined);
    if (answered) {
      return { ...kept, urlOf: (name) => `${url}/${encodeURIComponent(name)}` };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await kept.stop();
  throw new Problem("The bare server to compare with did not start.");
}

import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { DataFolder } from "./data-folder";
import { type Holder, lockHolder } from "./lock";

const runningSchema = z.object({
  pid: z.number().int(),
  databaseUrl: z.string(),
  meili: z.object({ url: z.string(), key: z.string() }).optional(),
  embedded: z.boolean(),
});

type Running = Omit<z.output<typeof runningSchema>, "pid">;

/** Lets other commands find the services that this process runs. */
export function writeRunning(folder: DataFolder, running: Running): void {
  const content = JSON.stringify({ pid: process.pid, ...running }, null, 2);
  writeFileSync(folder.running, `${content}\n`, { mode: 0o600 });
}

/** The services that the lock's holder runs; waits while it is still starting them. */
export async function awaitRunning(
  folder: DataFolder,
  holder: Holder,
): Promise<Running | undefined> {
  for (let waited = 0; waited < 60_000; waited += 100) {
    const running = read(folder);
    if (running?.pid === holder.pid) return running;
    if (lockHolder(folder.lock)?.pid !== holder.pid) return undefined;
    await pause(100);
  }
  return undefined;
}

function read(folder: DataFolder): z.output<typeof runningSchema> | undefined {
  try {
    return runningSchema.safeParse(JSON.parse(readFileSync(folder.running, "utf8"))).data;
  } catch {
    return undefined;
  }
}

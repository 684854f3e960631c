import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { isAlive, startOf } from "./process-table";

const holderSchema = z.object({ pid: z.number().int(), started: z.string(), title: z.string() });

export type Holder = z.output<typeof holderSchema>;

/** Takes the lock of a data folder. Returns who holds it instead when somebody does; a dead holder's lock is taken over. */
export function takeLock(
  path: string,
  title: string,
): { release: () => void } | { holder: Holder } {
  const me: Holder = { pid: process.pid, started: startOf(process.pid), title };
  const mine = `${path}.${process.pid}`;
  for (;;) {
    writeFileSync(mine, JSON.stringify(me), { mode: 0o600 });
    try {
      linkSync(mine, path);
      return { release: () => rmSync(path, { force: true }) };
    } catch (error) {
      if (!existsSync(path)) throw error;
      const holder = lockHolder(path);
      if (holder !== undefined) return { holder };
      clearStale(path);
    } finally {
      rmSync(mine, { force: true });
    }
  }
}

/** The living process that holds the lock, if any. */
export function lockHolder(path: string): Holder | undefined {
  const holder = read(path);
  if (holder === undefined || !isAlive(holder.pid)) return undefined;
  return startOf(holder.pid) === holder.started ? holder : undefined;
}

/** Moves a dead holder's lock away; puts it back when it turns out to be a living one that came in between. */
function clearStale(path: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (lockHolder(aside) !== undefined && !existsSync(path)) renameSync(aside, path);
  rmSync(aside, { force: true });
}

function read(path: string): Holder | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(readFileSync(path, "utf8"))).data;
  } catch {
    return undefined;
  }
}

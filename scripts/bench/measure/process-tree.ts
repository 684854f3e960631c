import { readdirSync, readFileSync } from "node:fs";

const TICKS_PER_SECOND = 100;

/**
 * Megabytes: all of it with shared pages counted by their share, and the part that no file stands behind.
 * The rest is what the system has read of files, such as an index, and takes back when it needs room.
 */
export type Memory = { all: number; anonymous: number };

/** What a process and everything it has started hold in memory. Linux only; elsewhere zero. */
export function memoryOf(pid: number): Memory {
  const sum = { all: 0, anonymous: 0 };
  for (const one of treeOf(pid)) {
    const rollup = read(`/proc/${one}/smaps_rollup`);
    sum.all += kilobytes(rollup, "Pss") / 1024;
    sum.anonymous += kilobytes(rollup, "Pss_Anon") / 1024;
  }
  return sum;
}

/** Milliseconds of processor time that a process and everything it has started have used so far. */
export function cpuTimeOf(pid: number): number {
  let ticks = 0;
  for (const one of treeOf(pid)) {
    const fields = statFields(one);
    ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }
  return (ticks / TICKS_PER_SECOND) * 1_000;
}

/** A process and its descendants. */
export function treeOf(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of names("/proc")) {
    const one = Number(name);
    if (!Number.isInteger(one)) continue;
    const parent = Number(statFields(one)[1]);
    children.set(parent, [...(children.get(parent) ?? []), one]);
  }
  const found = [pid];
  for (const one of found) found.push(...(children.get(one) ?? []));
  return found;
}

function kilobytes(rollup: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(rollup)?.[1] ?? 0);
}

/** The fields of /proc/<pid>/stat after the program's name: state, parent, … */
function statFields(pid: number): string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

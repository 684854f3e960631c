import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Program and arguments of a process, or "" when it is gone. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return (
      spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? ""
    );
  }
}

/** When a process began, in the kernel's count; tells a reused id from the first. "" where the system has no /proc. */
export function startOf(pid: number): string {
  return statFields(pid)[19] ?? "";
}

/** Stops a process that an earlier run left behind and waits until it is gone. */
export async function stopLeftover(
  pid: number,
  command: string,
  signal: NodeJS.Signals,
): Promise<void> {
  const isIt = () => isAlive(pid) && commandOf(pid).includes(command);
  if (!isIt()) return;
  send(pid, signal);
  for (let waited = 0; waited < 20_000; waited += 50) {
    if (!isIt()) return;
    await pause(50);
  }
  send(pid, "SIGKILL");
  while (isIt()) await pause(50);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in between.
  }
}

function isZombie(pid: number): boolean {
  return statFields(pid)[0] === "Z";
}

/** The fields of /proc/<pid>/stat after the program's name, which may itself hold spaces. */
function statFields(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

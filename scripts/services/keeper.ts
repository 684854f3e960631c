import { spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Runs one program and ends it when its standard input closes. That happens when we ask for it and
 * also when we die without a word (kill -9), so nothing outlives us. It leads a process group of
 * its own: Ctrl-C reaches us alone, and whatever the program started ends with it.
 */
const KEEPER = `
exec 4<&0
stop=$1 patience=$2
shift 2
"$@" </dev/null 3>&- 4<&- &
kept=$!
echo "$kept" >&3
exec 3>&-
(
  trap "exit 0" TERM
  while read -r _; do :; done
  kill -"$stop" "$kept" 2>/dev/null
  i=0
  while [ "$i" -lt "$patience" ]; do sleep 0.1; i=$((i + 1)); done
  kill -KILL 0
) <&4 >/dev/null 2>&1 &
watch=$!
wait "$kept"
code=$?
kill -TERM "$watch"
wait "$watch"
trap "" TERM
kill -TERM 0
exit "$code"
`;

const CHECKS_PER_SECOND = 10;
/** What the program has started gets so many milliseconds to end when it has ended itself. */
const STRAGGLING = 3_000;

export interface Kept {
  /** Id of the program itself, not of its keeper. */
  pid: number;
  /** Its exit code, once everything of its group is gone. */
  exited: Promise<number>;
  /** Asks the program to stop and waits until it has. */
  stop: () => Promise<void>;
}

export interface KeepOptions {
  program: string;
  args: string[];
  /** What asks the program to finish, without "SIG". */
  stopSignal: "INT" | "TERM";
  /** Seconds until it is killed when asking did not help. */
  patience: number;
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** File descriptor for what the program prints, or "inherit". */
  output: number | "inherit";
  account?: { uid: number; gid: number } | undefined;
}

/** Starts a program that ends when this process does, however that comes about. */
export async function keep(options: KeepOptions): Promise<Kept> {
  const { program, args, stopSignal, patience, output } = options;
  const checks = String(patience * CHECKS_PER_SECOND);
  const child = spawn("/bin/sh", ["-c", KEEPER, "keeper", stopSignal, checks, program, ...args], {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ["pipe", output, output, "pipe"],
    ...options.account,
  });
  const exited = new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", async (code) => {
      if (child.pid !== undefined) await endStragglers(child.pid);
      resolve(code ?? 137);
    });
  });
  child.stdin?.on("error", () => {});
  const pid = Number(await Promise.race([firstLine(child.stdio[3] as Readable), exited]));
  const stop = async () => {
    child.stdin?.end();
    await exited;
  };
  return { pid, exited, stop };
}

/** The keeper has asked the group to end; who is too busy to hear that is killed. */
async function endStragglers(group: number): Promise<void> {
  for (let waited = 0; waited < STRAGGLING; waited += 20) {
    if (!send(group, 0)) return;
    await pause(20);
  }
  send(group, "SIGKILL");
}

/** Whether there is anybody in the group to send it to. */
function send(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal);
  } catch {
    return false;
  }
}

async function firstLine(stream: Readable): Promise<string> {
  let text = "";
  for await (const chunk of stream) text += String(chunk);
  return text.trim();
}

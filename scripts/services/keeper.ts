import { spawn } from "node:child_process";
import type { Readable } from "node:stream";

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

export interface Kept {
  /** Id of the program itself, not of its keeper. */
  pid: number;
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
    child.once("exit", (code) => resolve(code ?? 137));
  });
  child.stdin?.on("error", () => {});
  const pid = Number(await Promise.race([firstLine(child.stdio[3] as Readable), exited]));
  const stop = async () => {
    child.stdin?.end();
    await exited;
  };
  return { pid, exited, stop };
}

async function firstLine(stream: Readable): Promise<string> {
  let text = "";
  for await (const chunk of stream) text += String(chunk);
  return text.trim();
}

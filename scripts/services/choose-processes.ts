import { availableParallelism, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { Problem } from "./problem";

/** Beyond these the database is what is short, not processes. */
const USUAL_MOST = 8;
const MOST = 32;
/** A process takes half of it under load; the rest is for everything else there is. */
const MEMORY_EACH = 1024 ** 3;

interface Machine {
  cores: number;
  /** Bytes. */
  memory: number;
}

/** How many web processes to run: `--processes`, else one for each core that is not left to others. */
export function chooseProcesses(
  args: string[],
  { coresForOthers, command }: { coresForOthers: number; command: string },
  { cores, memory }: Machine = thisMachine(),
): number {
  const wanted = readArgs(args, command);
  if (wanted === undefined) {
    const fitting = Math.min(cores - coresForOthers, Math.floor(memory / MEMORY_EACH), USUAL_MOST);
    return Math.max(1, fitting);
  }
  const processes = Number(wanted);
  if (Number.isInteger(processes) && processes >= 1 && processes <= MOST) return processes;
  throw new Problem(`--processes takes a whole number from 1 to ${MOST}, not "${wanted}".`);
}

function readArgs(args: string[], command: string): string | undefined {
  try {
    return parseArgs({ args, options: { processes: { type: "string" } } }).values.processes;
  } catch {
    throw new Problem(`The only option is --processes: ${command} -- --processes 2`);
  }
}

/** A container's limits count, where there are some. */
function thisMachine(): Machine {
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY;
  return { cores: availableParallelism(), memory: Math.min(totalmem(), limit) };
}

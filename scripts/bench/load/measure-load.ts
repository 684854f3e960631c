import { cpuTimeOf } from "../measure/process-tree";
import type { Compared, Load } from "../report/figures";
import { drive, type Target } from "./drive";
import { median } from "./statistics";

export type Measuring = {
  connections: number;
  seconds: number;
  runs: number;
};

/** Something to drive, and the process whose time it takes. */
export type Driven = { target: Target; pid: number };

const WARM_UP_SECONDS = 3;
const WARM_UP_CONNECTIONS = 8;

/** Lets the compilers and caches of a process settle. */
export const warmUp = ({ target }: Pick<Driven, "target">) =>
  drive(target, WARM_UP_CONNECTIONS, WARM_UP_SECONDS);

/** Several runs, each followed by one of the floor, so that what else the machine does meets both. */
export async function measureLoad(
  app: Driven,
  floor: Driven | null,
  measuring: Measuring,
): Promise<Compared> {
  const [own, bare]: [Load[], Load[]] = [[], []];
  for (let run = 0; run < measuring.runs; run++) {
    own.push(await once(app, measuring));
    if (floor) bare.push(await once(floor, measuring));
  }
  const [ours, theirs] = [medianOf(own), floor && medianOf(bare)];
  return {
    app: ours,
    floor: theirs,
    ratio: theirs && ours.requestsPerSecond / theirs.requestsPerSecond,
  };
}

/** One run with the processor time that a request took. */
export async function once(
  { target, pid }: Driven,
  { connections, seconds }: Omit<Measuring, "runs">,
): Promise<Load> {
  const before = cpuTimeOf(pid);
  const figures = await drive(target, connections, seconds);
  const cpu = (cpuTimeOf(pid) - before) / (figures.requestsPerSecond * seconds);
  return { ...figures, cpu };
}

/** Each figure's median over several runs; what was served and errors add up. */
export function medianOf(runs: Load[]): Load {
  const of = (pick: (run: Load) => number) => median(runs.map(pick));
  const sum = (pick: (run: Load) => number) => runs.reduce((all, run) => all + pick(run), 0);
  return {
    requestsPerSecond: of((run) => run.requestsPerSecond),
    p50: of((run) => run.p50),
    p99: of((run) => run.p99),
    cpu: of((run) => run.cpu),
    served: sum(({ served }) => served),
    errors: sum(({ errors }) => errors),
  };
}

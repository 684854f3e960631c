import autocannon, { type Request } from "autocannon";
import { median, percentile } from "./statistics";

export type Figures = { requestsPerSecond: number; p50: number; p99: number; errors: number };

export type Target = {
  url: string;
  headers: Record<string, string>;
  /** Text that every answer must hold. */
  mustHold: string[];
  requests?: Request[] | undefined;
  /** What an answer's status must be. */
  status?: number;
};

/** Drives a page for a while. An answer with another status or without its text is an error and not counted as served. */
export async function drive(
  target: Target,
  connections: number,
  seconds: number,
): Promise<Figures> {
  const times: number[] = [];
  let wrong = 0;
  const run = autocannon({
    url: target.url,
    connections,
    duration: seconds,
    timeout: 30,
    headers: target.headers,
    ...(target.requests && { requests: target.requests }),
    verifyBody: (body) => target.mustHold.every((text) => body.includes(text)),
  });
  run.on("response", (_client, status, _bytes, milliseconds) => {
    if (status === (target.status ?? 200)) times.push(milliseconds);
    else wrong++;
  });
  let mismatched = 0;
  run.on("reqMismatch", () => {
    mismatched++;
  });
  const { errors, duration } = await run;
  return {
    requestsPerSecond: (times.length - mismatched) / duration,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    errors: wrong + mismatched + errors,
  };
}

/** Each figure's median over several runs; errors add up. */
export function medianOf(runs: Figures[]): Figures {
  const of = (pick: (run: Figures) => number) => median(runs.map(pick));
  return {
    requestsPerSecond: of((run) => run.requestsPerSecond),
    p50: of((run) => run.p50),
    p99: of((run) => run.p99),
    errors: runs.reduce((sum, { errors }) => sum + errors, 0),
  };
}

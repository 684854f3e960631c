import autocannon, { type Request } from "autocannon";
import { Problem } from "../../services/problem";
import { percentile } from "./statistics";

export type Figures = {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  served: number;
  errors: number;
};

export type Target = {
  url: string;
  headers: Record<string, string>;
  /** Text that every answer must hold. */
  mustHold: string[];
  /** The status of an answer that counts. */
  status?: number;
  /** Made anew before each request, where they differ. */
  request?: () => Request;
};

const TIMEOUT_SECONDS = 30;

/** Drives an address for a while. An answer with another status or without its text is an error and not counted as served. */
export async function drive(
  target: Target,
  connections: number,
  seconds: number,
): Promise<Figures> {
  const { request, status = 200, mustHold } = target;
  if (mustHold.length === 0 || mustHold.includes("")) {
    throw new Problem(`Nothing was found that an answer of ${target.url} must hold.`);
  }
  const times: number[] = [];
  let wrong = 0;
  let isLastServed = false;
  const run = autocannon({
    url: target.url,
    connections,
    duration: seconds,
    timeout: TIMEOUT_SECONDS,
    headers: target.headers,
    ...(request && { requests: [{ setupRequest: (before) => ({ ...before, ...request() }) }] }),
    /* Asked of an answer right after it was told as a "response". */
    verifyBody: (body) => {
      const holds = mustHold.every((text) => body.includes(text));
      if (!holds && isLastServed) {
        times.pop();
        wrong++;
      }
      return holds;
    },
  });
  run.on("response", (_client, answered, _bytes, milliseconds) => {
    isLastServed = answered === status;
    if (isLastServed) times.push(milliseconds);
    else wrong++;
  });
  const { errors, duration } = await run;
  return {
    requestsPerSecond: times.length / duration,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    served: times.length,
    errors: wrong + errors,
  };
}

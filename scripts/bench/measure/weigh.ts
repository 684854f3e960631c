import { gzipSync } from "node:zlib";
import type { Target } from "../load/drive";
import { visit } from "./visit";

export type Weight = {
  html: number;
  htmlGzip: number;
  /** The part of the HTML that repeats it as data for React. */
  flight: number;
  /** What that part adds to the compressed page. */
  flightGzip: number;
};

const FLIGHT = /<script[^>]*>\s*(?:self\.__next_f|\(self\.__next_f)[\s\S]*?<\/script>/g;

/** How large a page's HTML is, and what of it is React's payload. */
export async function weigh(target: Target): Promise<Weight> {
  return weightOf(await visit(target));
}

export function weightOf(html: string): Weight {
  const bare = html.replace(FLIGHT, "");
  const [all, alone] = [gzipSync(html).length, gzipSync(bare).length];
  return {
    html: Buffer.byteLength(html),
    htmlGzip: all,
    flight: Buffer.byteLength(html) - Buffer.byteLength(bare),
    flightGzip: all - alone,
  };
}

import { env } from "@/lib/env";
import { API_PATH } from "../match-operation";
import { serve } from "../serve";
import type { Forum } from "./forum";
import { withMeanings } from "./names";
import type { Sketch } from "./sketch";

export type Received = {
  operation: string;
  method: string;
  /** Below /api/v1, as it arrived. */
  path: string;
  status: number;
  headers: Headers;
  text: string;
  seconds: number;
};

let keys = 0;

export const newKey = () => `fuzz-key-${++keys}`;

/** The request with what its names stand for now. */
export function meant(sketch: Sketch, { meanings }: Forum): Sketch {
  const { address, body } = sketch;
  return {
    ...sketch,
    address: withMeanings(address, meanings),
    body: body && withMeanings(body, meanings),
  };
}

/** Sends a request whose names have been filled in. */
export async function send(
  sketch: Sketch,
  forum: Forum,
  { key = sketch.key ?? newKey(), headers = {} as Record<string, string> } = {},
): Promise<Received> {
  const hasBody = sketch.method !== "GET" && sketch.method !== "HEAD" && sketch.body !== null;
  const token = forum.tokens.get(sketch.asker);
  const request = new Request(addressOf(sketch.address), {
    method: sketch.method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(hasBody && { "content-type": "application/json" }),
      ...(sketch.method !== "GET" && key !== "" && { "idempotency-key": key }),
      ...sketch.headers,
      ...headers,
    },
    body: hasBody ? sketch.body : null,
  });
  const { pathname } = new URL(request.url);
  const begun = performance.now();
  const answer = await serve(request);
  const text = await answer.text();
  const next = /"next":"([\w-]+)"/.exec(text)?.[1];
  if (next) forum.meanings.set("‹cursor found›", next);
  return {
    operation: sketch.operation,
    method: request.method,
    path: pathname.slice(API_PATH.length),
    status: answer.status,
    headers: answer.headers,
    text,
    seconds: (performance.now() - begun) / 1_000,
  };
}

/** Dots may lead out of the API, where others answer. */
function addressOf(address: string): URL {
  const url = new URL(new URL(env.APP_URL).origin + API_PATH + address);
  if (!url.pathname.startsWith(`${API_PATH}/`)) url.pathname = `${API_PATH}/`;
  return url;
}

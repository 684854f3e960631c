import { Problem } from "../../services/problem";
import type { Target } from "../load/drive";

const TRIES = 3;

/** What is answered, once it holds what it must: a busy machine may need more than one try. */
export async function visit({
  url,
  headers,
  mustHold,
  request,
  status = 200,
}: Target): Promise<string> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const { path, ...init } = request?.() ?? {};
    const answer = await fetch(new URL(path ?? "", url), { headers, ...init });
    const text = await answer.text();
    if (answer.status === status && mustHold.every((part) => text.includes(part))) return text;
  }
  throw new Problem(`${url} does not answer with what it is to hold.`);
}

import { newId } from "@/lib/ids";
import { faultsOf } from "./check-answer";
import type { Description } from "./description";
import type { Forum } from "./forum";
import { elsewhere, withMeanings } from "./names";
import { meant, newKey, type Received, send } from "./send";
import { type Sketch, USED_BEFORE } from "./sketch";
import { tally } from "./tally";

/** Sends a request, again when it says so, and says what is wrong with the answers. */
export async function tryOut(
  description: Description,
  forum: Forum,
  sketch: Sketch,
): Promise<string[]> {
  const key = sketch.key ?? newKey();
  const request = meant(sketch, forum);
  const first = await send(request, forum, { key });
  tally(first);
  const faults = faultsOf(description, first);
  if (sketch.afterwards === "nothing" || first.status >= 300) return faults;
  const isOther = sketch.afterwards === "something else" && isWrite(first);
  const held: Record<string, string> = isWrite(first)
    ? {}
    : { "if-none-match": first.headers.get("etag") ?? "" };
  const next = isOther ? { ...request, ...SOMETHING_ELSE } : request;
  const second = await send(next, forum, { key, headers: held });
  tally(second);
  if (second.status === 429) return faults;
  return [
    ...faults,
    ...faultsOf(description, second),
    ...(isOther ? reuseFaults(second) : repetitionFaults(first, second)),
  ];
}

const isWrite = ({ method }: Received) => method !== "GET" && method !== "HEAD";

const SOMETHING_ELSE = {
  method: "PUT",
  headers: {},
  address: `/drafts/thread:${newId()}`,
  body: '{"markdown":"Something else","version":0}',
};

const reuseFaults = ({ text }: Received) =>
  text.includes('"idempotency-key-reused"') ? [] : [`A key is taken twice: ${text}`];

function repetitionFaults(first: Received, second: Received): string[] {
  if (!isWrite(first))
    return second.status === 304 ? [] : [`It answers ${second.status} who has it.`];
  const isSame = first.status === second.status && first.text === second.text;
  const isCalledSo = second.headers.get("idempotency-replayed") === "true";
  return isSame && isCalledSo
    ? []
    : [`Sent again, it is not answered alike: ${first.text} ${second.text}`];
}

/** Asks about what nobody who asks may know of, and the same about what is nowhere: the answers are alike. */
export async function compare(
  description: Description,
  forum: Forum,
  sketch: Sketch,
): Promise<string[]> {
  const twin: Sketch = {
    ...sketch,
    address: elsewhere(sketch.address),
    body: sketch.body && elsewhere(sketch.body),
  };
  const requests = [meant(apart(sketch), forum), meant(apart(twin), forum)] as const;
  const [one, other] = [await send(requests[0], forum), await send(requests[1], forum)];
  for (const received of [one, other]) tally(received);
  const faults = [...faultsOf(description, one), ...faultsOf(description, other)];
  if (one.status === 429 || other.status === 429) return faults;
  const [shown, expected] = [alike(one, sketch, forum), alike(other, twin, forum)];
  if (shown === expected) return faults;
  return [...faults, `It tells what is hidden from what is nowhere:\n${shown}\n${expected}`];
}

/** Under one key the second of two would be told that the first had it, if nobody had it before. */
const apart = (sketch: Sketch): Sketch =>
  sketch.key === USED_BEFORE ? { ...sketch, key: null } : sketch;

const OWN_TO_EACH = ["ratelimit", "date"];

/** An answer without what differs between any two: what was asked about, times, and what is left. */
function alike({ status, headers, text }: Received, sketch: Sketch, forum: Forum): string {
  const asked = `${sketch.address} ${sketch.body ?? ""}`.match(/‹\w+ \w+›/g) ?? [];
  const rest = [...headers].filter(([name]) => !OWN_TO_EACH.includes(name));
  return asked
    .reduce(
      (all, name) => all.replaceAll(withMeanings(name, forum.meanings), "…"),
      JSON.stringify([status, rest, text]),
    )
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "…");
}

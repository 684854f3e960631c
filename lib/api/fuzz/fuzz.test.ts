import fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { rebuildIndex } from "@/lib/search/rebuild-index";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { type Description, readDescription } from "./description";
import { type Forum, makeForum } from "./forum";
import { holdsHidden } from "./names";
import { anySketch, type Sketch } from "./sketch";
import { answersOf, tallied } from "./tally";
import { compare, tryOut } from "./tries";

/** `FUZZ_SEED` repeats a run. Every second one searches without Meilisearch. */
const SEED = vi.hoisted(() => {
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
  if (seed % 2 === 1) delete process.env.MEILI_URL;
  return seed;
});

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

setUpDatabase();

/** Requests in all; `FUZZ_REQUESTS=10000` is the thorough run. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 1_500);
const TIME = 20_000 + REQUESTS * 100;
/** So many requests wear a forum out. */
const REQUESTS_A_FORUM = 400;
const AT_ONCE = 6;

let description: Description;
let forum: Promise<Forum>;
let sent = 0;

beforeAll(async () => {
  description = await readDescription();
});

afterAll(() => {
  process.stdout.write(`Seed ${SEED}.\n${tallied()}\n`);
});

/** The forum as it stands, or a new one. */
async function forumFor(requests: number): Promise<Forum> {
  if (
    Math.floor(sent / REQUESTS_A_FORUM) < Math.floor((sent + requests) / REQUESTS_A_FORUM) ||
    sent === 0
  ) {
    forum = newForum();
  }
  sent += requests;
  return forum;
}

async function newForum(): Promise<Forum> {
  await resetDatabase();
  const made = await makeForum();
  await rebuildIndex();
  return made;
}

async function hold<Input>(
  tried: fc.Arbitrary<Input>,
  share: number,
  faults: (input: Input) => Promise<string[]>,
): Promise<void> {
  const property = fc.asyncProperty(tried, async (input) => {
    expect(await faults(input)).toEqual([]);
  });
  await fc.assert(property, { numRuns: Math.ceil(REQUESTS * share), seed: SEED });
}

it("answers every request as its document says, and again alike", { timeout: TIME }, async () => {
  await hold(anySketch(description, "anyone's"), 0.5, async (sketch) =>
    tryOut(description, await forumFor(1), sketch),
  );
});

it("answers many at once", { timeout: TIME }, async () => {
  const many = fc.array(anySketch(description, "anyone's"), {
    minLength: AT_ONCE,
    maxLength: AT_ONCE,
  });
  await hold(many, 0.2 / AT_ONCE, async (sketches) => {
    const there = await forumFor(AT_ONCE);
    const once = (sketch: Sketch) =>
      tryOut(description, there, { ...sketch, afterwards: "nothing" });
    return (await Promise.all(sketches.map(once))).flat();
  });
});

it("tells nobody what is not theirs from what is not there", { timeout: TIME }, async () => {
  const hidden = anySketch(description, "nobody's").filter(({ address, body }) =>
    holdsHidden(address + body),
  );
  await hold(hidden, 0.15, async (sketch) => compare(description, await forumFor(2), sketch));
});

it("has tried everything that is described", () => {
  for (const { operationId } of description.operations) {
    expect(answersOf(operationId).size, operationId).toBeGreaterThan(0);
  }
});

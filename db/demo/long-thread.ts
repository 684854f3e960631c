import { type Chance, chanceOf } from "./chance";
import { groups } from "./groups";
import type { DemoPost, DemoThread } from "./parse-thread";
import parts from "./threads/emergency-medicine/long-thread-parts.json";

const REPLIES = 800;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STARTED_AGO = 150 * DAY;

type Branch = { posts: DemoPost[]; answers: Map<string, number>; used: Set<string> };

/** A thread of 800 replies over 150 days: one branch for each lesson, some quiet, some argued over. */
export function composeLongThread(): DemoThread {
  const chance = chanceOf("long-thread");
  const authors = authorsOf("emergency-medicine");
  const opening = { number: "0", parent: null, handle: authors[0] ?? "", after: 0 };
  const branches = parts.lessons.map((text, index): Branch => {
    const after = ((index + chance.between(0.1, 0.9)) * (STARTED_AGO - DAY)) / parts.lessons.length;
    const number = String(index + 1);
    const post = { number, parent: "0", handle: chance.pick(authors), after, text };
    return { posts: [post], answers: new Map(), used: new Set() };
  });
  for (let count = branches.length; count < REPLIES; count++) {
    grow(livelyBranch(branches, chance), authors, chance);
  }
  const replies = branches.flatMap(({ posts }) => posts);
  return {
    title: parts.title,
    startedAgo: STARTED_AGO,
    isPinned: false,
    isLocked: false,
    posts: [{ ...opening, text: parts.opening }, ...replies],
  };
}

function authorsOf(slug: string): string[] {
  const group = groups.find((candidate) => candidate.slug === slug);
  return [...(group?.owners ?? []), ...(group?.moderators ?? []), ...(group?.members ?? [])];
}

/** The livelier of two, so that attention gathers as it does among people. */
function livelyBranch(branches: Branch[], chance: Chance): Branch {
  const one = chance.pick(branches);
  const other = chance.pick(branches);
  return one.posts.length >= other.posts.length && one.posts.length < 40 ? one : other;
}

function grow(branch: Branch, authors: string[], chance: Chance): void {
  const newest = branch.posts.slice(-4);
  const parent = chance.pick(chance.happens(0.6) ? newest : branch.posts);
  const place = (branch.answers.get(parent.number) ?? 0) + 1;
  branch.answers.set(parent.number, place);
  branch.posts.push({
    number: `${parent.number}.${place}`,
    parent: parent.number,
    handle: chance.pick(authors.filter((handle) => handle !== parent.handle)),
    after: Math.min(parent.after + waitIn(chance), STARTED_AGO - HOUR),
    text: answerTo(parent, branch, chance),
  });
}

/** Most answers come within a day, some after a week. */
const waitIn = (chance: Chance) =>
  chance.between(HOUR / 6, chance.happens(0.75) ? 20 * HOUR : 8 * DAY);

function answerTo(parent: DemoPost, branch: Branch, chance: Chance): string {
  const isFirst = parent.parent === "0";
  const text = fresh(isFirst ? parts.replies : parts.rejoinders, branch, chance);
  return chance.happens(0.3) ? `${text} ${fresh(parts.replies, branch, chance)}` : text;
}

/** A text that this branch has not used yet. */
function fresh(texts: string[], { used }: Branch, chance: Chance): string {
  const unused = texts.filter((text) => !used.has(text));
  const text = chance.pick(unused.length > 0 ? unused : texts);
  used.add(text);
  return text;
}

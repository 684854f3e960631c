export type DemoPost = {
  /** Place in the tree as written: "0", "2", "2.1". */
  number: string;
  parent: string | null;
  handle: string;
  /** Milliseconds after the thread began. */
  after: number;
  text: string;
};

export type DemoThread = {
  title: string;
  /** Milliseconds before the demo was loaded. */
  startedAgo: number;
  isPinned: boolean;
  isLocked: boolean;
  posts: DemoPost[];
};

const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const POST_LINE = /^## (\d+(?:\.\d+)*) @([a-z0-9-]+)(?: \+(\d+[mhd]))?$/;

/** Reads a thread written as `threads/FORMAT.md` says; throws with the line that is wrong. */
export function parseThread(text: string): DemoThread {
  const [header = "", ...parts] = text.split(/^(?=## )/m);
  const flags = fieldOf(header, "flags")?.split(/[\s,]+/) ?? [];
  const posts = parts.map(parsePost);
  refuseOrphans(posts);
  return {
    title: required(fieldOf(header, "title"), "title"),
    startedAgo: duration(required(fieldOf(header, "started"), "started")),
    isPinned: flags.includes("pinned"),
    isLocked: flags.includes("locked"),
    posts,
  };
}

function fieldOf(header: string, name: string): string | undefined {
  return new RegExp(`^${name}:(.*)$`, "m").exec(header)?.[1]?.trim();
}

function required(value: string | undefined, name: string): string {
  if (!value) throw new Error(`The header has no "${name}:".`);
  return value;
}

function parsePost(part: string): DemoPost {
  const [line = "", ...body] = part.split("\n");
  const [, number, handle, after] = POST_LINE.exec(line.trimEnd()) ?? [];
  const text = body.join("\n").trim();
  if (!number || !handle || !text) throw new Error(`Not a post: ${line}`);
  return { number, parent: parentOf(number), handle, after: after ? duration(after) : 0, text };
}

/** "2.1" answers "2", "2" answers the opening post "0", and "0" answers nothing. */
function parentOf(number: string): string | null {
  if (number === "0") return null;
  return number.includes(".") ? number.slice(0, number.lastIndexOf(".")) : "0";
}

function duration(text: string): number {
  const [, amount, unit] = /^(\d+)([mhd])$/.exec(text) ?? [];
  if (!amount || !unit) throw new Error(`Not a length of time: ${text}`);
  return Number(amount) * UNITS[unit as keyof typeof UNITS];
}

function refuseOrphans(posts: DemoPost[]): void {
  const earlier = new Map<string, DemoPost>();
  for (const post of posts) {
    const parent = post.parent === null ? post : earlier.get(post.parent);
    if (!parent) throw new Error(`${post.number} answers ${post.parent}, which is not above it.`);
    if (post.after < parent.after) throw new Error(`${post.number} is older than what it answers.`);
    earlier.set(post.number, post);
  }
  if (posts[0]?.number !== "0") throw new Error("The first post is not 0.");
}

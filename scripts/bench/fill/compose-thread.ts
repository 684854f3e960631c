import type { Chance } from "@/db/demo/chance";
import { newId } from "@/lib/ids";
import { replyPath } from "@/lib/posts/tree-path";
import { bodyOf } from "./piece";
import type { TextSource, Topic } from "./text-source";

export type PostRow = {
  id: string;
  threadId: string;
  groupId: string;
  authorId: string;
  parentId: string | null;
  path: string;
  body: string;
  bodyText: string;
  createdAt: Date;
};

export type ThreadRow = {
  id: string;
  groupId: string;
  authorId: string;
  title: string;
  createdAt: Date;
  lastActivityAt: Date;
  lastPosterId: string;
  postCount: number;
  posts: PostRow[];
};

export type ThreadPlan = {
  topic: Topic;
  group: { id: string; memberIds: string[] };
  replies: number;
  startedAt: Date;
  /** When its last reply came at the latest. */
  until: Date;
};

/** How far back in the thread somebody who answers a reply usually looks. */
const NEAR = 8;

/** One thread and its posts as rows, in order of time. */
export function composeThread(plan: ThreadPlan, source: TextSource, chance: Chance): ThreadRow {
  const { group, topic, startedAt } = plan;
  const place = { threadId: newId(startedAt.getTime()), groupId: group.id };
  const step = (plan.until.getTime() - startedAt.getTime()) / (plan.replies + 1);
  const posts: PostRow[] = [];
  for (let number = 0; number <= plan.replies; number++) {
    const early = number === 0 ? 0 : Math.floor(chance.between(0, Math.max(1, step / 2)));
    const at = Math.floor(startedAt.getTime() + number * step) - early;
    const createdAt = new Date(Math.max(at, (posts.at(-1)?.createdAt.getTime() ?? 0) + 1));
    const parent = number === 0 ? undefined : answered(posts, chance);
    posts.push({
      ...place,
      id: newId(createdAt.getTime()),
      authorId: chance.pick(group.memberIds),
      parentId: parent?.id ?? null,
      path: parent ? replyPath(parent.path, createdAt.getTime()) : "",
      ...bodyOf(said(number, topic, source, chance)),
      createdAt,
    });
  }
  const [opening, last] = [posts[0], posts.at(-1)];
  if (!opening || !last) throw new Error("A thread has an opening post.");
  return {
    id: place.threadId,
    groupId: group.id,
    authorId: opening.authorId,
    title: topic.title,
    createdAt: opening.createdAt,
    lastActivityAt: last.createdAt,
    lastPosterId: last.authorId,
    postCount: posts.length,
    posts,
  };
}

/** Half the replies answer the opening post, the others one of the latest. */
function answered(posts: PostRow[], chance: Chance): PostRow | undefined {
  return chance.happens(0.5) ? posts[0] : chance.pick(posts.slice(-NEAR));
}

/** The topic's own pieces first, then others; now and then two in a post. */
function said(number: number, topic: Topic, source: TextSource, chance: Chance) {
  const own = topic.pieces[number];
  const first = own ?? chance.pick(source.pieces);
  return chance.happens(0.25) ? [first, chance.pick(source.pieces)] : [first];
}

import type postgres from "postgres";
import { SCHEMA_VERSION } from "@/lib/rich-text/schema";
import type { GroupRows } from "./compose-groups";
import type { MemberRow } from "./compose-people";
import type { PostRow, ThreadRow } from "./compose-thread";
import { copyRows } from "./copy-rows";

/** People and groups. */
export async function writePeople(
  sql: postgres.Sql,
  people: MemberRow[],
  rows: GroupRows,
  threadCounts: Map<string, number>,
): Promise<void> {
  await copyRows(
    sql,
    "members",
    {
      id: ({ id }) => id,
      handle: ({ handle }) => handle,
      email: ({ email }) => email,
      email_verified_at: ({ emailVerifiedAt }) => emailVerifiedAt,
      name: ({ name }) => name,
      profession_id: ({ professionId }) => professionId,
      specialty_id: ({ specialtyId }) => specialtyId,
      country: ({ country }) => country,
      institution: ({ institution }) => institution,
      verified_at: ({ verifiedAt }) => verifiedAt,
      verification_ends_at: ({ verificationEndsAt }) => verificationEndsAt,
      welcomed_at: ({ welcomedAt }) => welcomedAt,
      created_at: ({ createdAt }) => createdAt,
    },
    people,
  );
  await copyRows(
    sql,
    "groups",
    {
      id: ({ id }) => id,
      slug: ({ slug }) => slug,
      name: ({ name }) => name,
      description: ({ description }) => description,
      rules: ({ rules }) => rules,
      listing: ({ listing }) => listing,
      join_policy: ({ joinPolicy }) => joinPolicy,
      member_count: ({ memberCount }) => memberCount,
      thread_count: ({ id }) => threadCounts.get(id) ?? 0,
      created_by: ({ createdBy }) => createdBy,
      created_at: ({ createdAt }) => createdAt,
    },
    rows.groups,
  );
  await copyRows(
    sql,
    "group_specialties",
    {
      group_id: ({ groupId }) => groupId,
      specialty_id: ({ specialtyId }) => specialtyId,
    },
    rows.specialties,
  );
  await copyRows(
    sql,
    "memberships",
    {
      group_id: ({ groupId }) => groupId,
      member_id: ({ memberId }) => memberId,
      role: ({ role }) => role,
      joined_at: ({ joinedAt }) => joinedAt,
      acknowledged_rules_version: ({ acknowledgedRulesVersion }) => acknowledgedRulesVersion,
    },
    rows.memberships,
  );
}

/** Who reads, in which groups, and since when. */
export type Reader = { id: string; groupIds: Set<string>; since: Date };

/** Threads, their posts in the order of time as they would have come in, and what their authors have seen. */
export async function writeThreads(
  sql: postgres.Sql,
  threads: ThreadRow[],
  reader: Reader,
): Promise<void> {
  await copyRows(
    sql,
    "threads",
    {
      id: ({ id }) => id,
      group_id: ({ groupId }) => groupId,
      author_id: ({ authorId }) => authorId,
      title: ({ title }) => title,
      created_at: ({ createdAt }) => createdAt,
      last_activity_at: ({ lastActivityAt }) => lastActivityAt,
      last_poster_id: ({ lastPosterId }) => lastPosterId,
      post_count: ({ postCount }) => postCount,
    },
    threads,
  );
  const posts = threads.flatMap((thread) => thread.posts);
  posts.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  await copyRows<PostRow>(
    sql,
    "posts",
    {
      id: ({ id }) => id,
      thread_id: ({ threadId }) => threadId,
      group_id: ({ groupId }) => groupId,
      author_id: ({ authorId }) => authorId,
      parent_id: ({ parentId }) => parentId,
      path: ({ path }) => path,
      body: ({ body }) => body,
      schema_version: () => SCHEMA_VERSION,
      body_text: ({ bodyText }) => bodyText,
      created_at: ({ createdAt }) => createdAt,
    },
    posts,
  );
  await copyRows(
    sql,
    "thread_states",
    {
      member_id: ({ memberId }) => memberId,
      thread_id: ({ threadId }) => threadId,
      seen_until: ({ seenUntil }) => seenUntil,
      seen_count: ({ seenCount }) => seenCount,
    },
    threads.flatMap((thread) => statesOf(thread, reader)),
  );
}

type State = { memberId: string; threadId: string; seenUntil: Date | null; seenCount: number };

/** Authors have seen what they wrote; the reader has read most of their groups' late threads to their end and some in part. */
function statesOf(thread: ThreadRow, reader: Reader): State[] {
  const own = new Map<string, number>();
  for (const { authorId } of thread.posts) own.set(authorId, (own.get(authorId) ?? 0) + 1);
  const states = [...own].map(
    ([memberId, seenCount]): State => ({
      memberId,
      threadId: thread.id,
      seenUntil: null,
      seenCount,
    }),
  );
  const others = states.filter(({ memberId }) => memberId !== reader.id);
  const share = thread.createdAt.getTime() % 10;
  const isRead = reader.groupIds.has(thread.groupId) && thread.lastActivityAt > reader.since;
  if (share === 0 || !isRead) return states;
  const seen = share < 8 ? thread.posts.length : Math.ceil(thread.posts.length / 2);
  const seenUntil = thread.posts[seen - 1]?.createdAt ?? null;
  return [...others, { memberId: reader.id, threadId: thread.id, seenUntil, seenCount: seen }];
}

import type postgres from "postgres";
import { SCHEMA_VERSION } from "@/lib/rich-text/schema";
import type { GroupRows } from "./compose-groups";
import type { MemberRow } from "./compose-people";
import type { PostRow, ThreadRow } from "./compose-thread";
import { copyRows } from "./copy-rows";

const array = (words: string[] = []) => `{${words.join(",")}}`;

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
      is_trainee: ({ isTrainee }) => isTrainee,
      verification_methods: ({ verificationMethods }) => array(verificationMethods),
      verified_institution: ({ verifiedInstitution }) => verifiedInstitution,
      mark_shows: ({ markShows }) => array(markShows),
      welcomed_at: ({ welcomedAt }) => welcomedAt,
      created_at: ({ createdAt }) => createdAt,
    },
    people,
  );
  await copyRows(
    sql,
    "verification_decisions",
    {
      id: ({ id }) => id,
      member_id: ({ id }) => id,
      ordinal: () => 1,
      outcome: () => "approved",
      profession_id: ({ professionId }) => professionId,
      specialty_id: ({ specialtyId }) => specialtyId,
      country: ({ country }) => country,
      is_trainee: ({ isTrainee }) => isTrainee,
      name: ({ name }) => name,
      institution: ({ verifiedInstitution }) => verifiedInstitution,
      methods: ({ verificationMethods }) => array(verificationMethods),
      decided_at: ({ verifiedAt }) => verifiedAt,
      ends_at: ({ verificationEndsAt }) => verificationEndsAt,
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
  readers: Reader[],
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
    threads.flatMap((thread) => statesOf(thread, readers)),
  );
}

type State = { memberId: string; threadId: string; seenUntil: Date | null; seenCount: number };

/** Authors have seen what they wrote; readers have read most of their groups' late threads to their end and some in part. */
function statesOf(thread: ThreadRow, readers: Reader[]): State[] {
  const states = new Map<string, State>();
  for (const { authorId: memberId } of thread.posts) {
    const seenCount = (states.get(memberId)?.seenCount ?? 0) + 1;
    states.set(memberId, { memberId, threadId: thread.id, seenUntil: null, seenCount });
  }
  const share = thread.createdAt.getTime() % 10;
  const seen = share < 8 ? thread.posts.length : Math.ceil(thread.posts.length / 2);
  const seenUntil = thread.posts[seen - 1]?.createdAt ?? null;
  for (const { id: memberId, groupIds, since } of readers) {
    if (share === 0 || !groupIds.has(thread.groupId) || thread.lastActivityAt <= since) continue;
    states.set(memberId, { memberId, threadId: thread.id, seenUntil, seenCount: seen });
  }
  return [...states.values()];
}

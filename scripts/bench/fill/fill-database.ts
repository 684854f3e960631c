import postgres from "postgres";
import { progress } from "../report/progress";
import { composeForum } from "./compose-forum";
import { composeGroups } from "./compose-groups";
import { composePeople } from "./compose-people";
import type { ThreadRow } from "./compose-thread";
import { pickWords, type SearchWords } from "./pick-words";
import { setAsideIndexes } from "./set-aside-indexes";
import type { Sizes } from "./sizes";
import type { TextSource } from "./text-source";
import { writePeople, writeThreads } from "./write-forum";

const THREADS_AT_ONCE = 500;
/** How far back the one who reads has read: ninety days. */
const READ_FOR = 90 * 86_400_000;

/** What a run needs to know of a filled forum. */
export type Filled = {
  readerId: string;
  /** In every group, and has opened nine of ten threads there are. */
  avidReaderId: string;
  groupSlug: string;
  /** Ids of the threads to measure: of 200 and of 1,000 replies. */
  longThreads: string[];
  words: SearchWords;
};

/**
 * Fills an empty, migrated database. Needs a superuser: what is written is right by construction, so
 * nothing is checked.
 * @param meanwhile what else is to be done once all rows are there, while their indexes are built
 */
export async function fillDatabase(
  adminUrl: string,
  sizes: Sizes,
  source: TextSource,
  meanwhile: () => Promise<void>,
): Promise<Filled> {
  const now = new Date();
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe("set synchronous_commit = off; set session_replication_role = replica");
    const restoreIndexes = await setAsideIndexes(sql, ["posts", "threads", "thread_states"]);
    const people = composePeople(sizes.members, now);
    const rows = composeGroups(sizes.groups, people, now);
    const [reader, avid, group] = [people[0], people.at(-1), rows.groups[0]];
    if (!reader || !avid || !group)
      throw new Error("The smallest forum has a group with somebody in it.");
    const groupsOf = (id: string) =>
      new Set(rows.groups.flatMap((one) => (one.memberIds.includes(id) ? [one.id] : [])));
    const since = new Date(now.getTime() - READ_FOR);
    const readers = [
      { id: reader.id, groupIds: groupsOf(reader.id), since },
      { id: avid.id, groupIds: groupsOf(avid.id), since: new Date(0) },
    ];
    const counts = new Map<string, number>();
    const longThreads: string[] = [];
    const report = progress("Filling", sizes.threads + sizes.replies);
    let waiting: ThreadRow[] = [];
    let written = 0;
    const write = async () => {
      await writeThreads(sql, waiting, readers);
      written += waiting.reduce((sum, { postCount }) => sum + postCount, 0);
      waiting = [];
      report(written);
    };
    for (const thread of composeForum(sizes, rows.groups, source, now)) {
      if (longThreads.length < sizes.long.length) longThreads.push(thread.id);
      counts.set(thread.groupId, (counts.get(thread.groupId) ?? 0) + 1);
      waiting.push(thread);
      if (waiting.length === THREADS_AT_ONCE) await write();
    }
    await write();
    await writePeople(sql, people, rows, counts);
    await sql`UPDATE thread_states s SET seen_until = t.last_activity_at, seen_count = t.post_count
      FROM threads t WHERE t.id = s.thread_id AND s.thread_id = ANY(${longThreads}) AND s.member_id = ${reader.id}`;
    report.say("Building the indexes of the database");
    await sql.unsafe("vacuum analyze");
    await Promise.all([restoreIndexes(), meanwhile()]);
    await sql.unsafe("analyze");
    report.end();
    return {
      readerId: reader.id,
      avidReaderId: avid.id,
      groupSlug: group.slug,
      longThreads,
      words: pickWords(source.pieces),
    };
  } finally {
    await sql.end();
  }
}

import type postgres from "postgres";
import { freeStuckJobs } from "@/lib/jobs/free-stuck-jobs";
import { cleanUp } from "@/lib/jobs/tasks/clean-up";
import { checkIndex } from "@/lib/search/check-index";
import { indexAllOf } from "@/lib/search/index-all-of";
import { indexPosts } from "@/lib/search/index-posts";
import { remindOfEnds } from "@/lib/verification/decisions/remind-of-ends";
import { destroyDueDocuments } from "@/lib/verification/documents/destroy-due-documents";
import { rewrapDocuments } from "@/lib/verification/documents/rewrap-documents";
import type { Filled } from "../fill/fill-database";
import type { Named } from "./hot-statements";
import { record, type Sent } from "./record";

/** What can be explained: settings and locks cannot. */
const READS_OR_WRITES = /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/i;

/** The statements of jobs that run by the clock or after a change, each text once. The jobs are carried out. */
export async function jobStatements(
  sql: postgres.Sql,
  clients: postgres.Sql[],
  filled: Filled,
): Promise<Named[]> {
  const threadId = filled.longThreads[0] ?? "";
  const written = await sql<{ id: string }[]>`
    SELECT id FROM posts WHERE thread_id = ${threadId} LIMIT 1`;
  const jobs: Record<string, () => Promise<unknown>> = {
    "cleaning up": cleanUp,
    "freeing stuck jobs": () => freeStuckJobs(),
    "reminding of ends": () => remindOfEnds(),
    "destroying documents that are due": () => destroyDueDocuments(),
    "documents under an earlier key": () => rewrapDocuments(),
    "indexing a post": () => indexPosts({ postIds: written.map(({ id }) => id) }),
    "indexing a thread": () => indexAllOf({ threadId }),
    "indexing all of an author": () => indexAllOf({ authorId: filled.avidReaderId }),
    "checking the index": () => checkIndex(),
  };
  const statements = [];
  for (const [name, work] of Object.entries(jobs)) {
    statements.push({ name, sent: once(await record(clients, work)) });
  }
  return statements;
}

function once(sent: Sent[]): Sent[] {
  const explainable = sent.filter(({ text }) => READS_OR_WRITES.test(text));
  return [...new Map(explainable.map((one) => [one.text, one])).values()];
}

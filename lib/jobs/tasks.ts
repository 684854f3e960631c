import type { Task, TaskList } from "graphile-worker";
import { errorCode, errorPlace } from "@/lib/error-code";
import { log } from "@/lib/log";
import type { JobName, Jobs } from "./queue";

type JobContext = { jobId: string };
type Perform<Name extends JobName> = (payload: Jobs[Name], context: JobContext) => Promise<void>;

/** Why a job failed, as a code: this text is stored and shown to admins, so it holds nothing else. */
export class JobFailed extends Error {
  override readonly name = "JobFailed";
  constructor(code: string) {
    super(code);
  }
}

/** Every task a worker can do. Each is loaded when the first job of its kind runs. */
export const tasks: TaskList & Record<JobName, Task> = {
  "index-posts": task("index-posts", async () => (await import("./tasks/index-posts")).indexPosts),
  "index-thread": task(
    "index-thread",
    async () => (await import("./tasks/index-thread")).indexThread,
  ),
  "index-author": task(
    "index-author",
    async () => (await import("./tasks/index-author")).indexAuthor,
  ),
  "send-mail": task("send-mail", async () => (await import("./tasks/send-mail")).sendMail),
  "clean-up": task("clean-up", async () => (await import("./tasks/clean-up")).cleanUp),
  "delete-document-file": task(
    "delete-document-file",
    async () => (await import("./tasks/delete-document-file")).deleteDocumentFile,
  ),
  "destroy-due-documents": task(
    "destroy-due-documents",
    async () => (await import("./tasks/destroy-due-documents")).destroyDueDocuments,
  ),
  "rewrap-documents": task(
    "rewrap-documents",
    async () => (await import("./tasks/rewrap-documents")).rewrapAllDocuments,
  ),
  "check-registry": task(
    "check-registry",
    async () => (await import("./tasks/check-registry")).checkRegistry,
  ),
  "record-sign-on": task(
    "record-sign-on",
    async () => (await import("./tasks/record-sign-on")).recordSignOn,
  ),
  "remind-of-ends": task(
    "remind-of-ends",
    async () => (await import("./tasks/remind-of-ends")).remindOfEnds,
  ),
  "free-stuck-jobs": task(
    "free-stuck-jobs",
    async () => (await import("./tasks/free-stuck-jobs")).freeStuckJobs,
  ),
  "check-index": task("check-index", async () => (await import("./tasks/check-index")).checkIndex),
};

function task<Name extends JobName>(name: Name, load: () => Promise<Perform<Name>>): Task {
  return async (payload, { job }) => {
    const started = performance.now();
    const facts = { job: job.id, task: name, attempt: job.attempts };
    try {
      const perform = await load();
      await perform(payload as Jobs[Name], { jobId: job.id });
      log.debug("job.done", { ...facts, ms: Math.round(performance.now() - started) });
    } catch (error) {
      const code = errorCode(error);
      log.warn("job.failed", { ...facts, code, place: errorPlace(error) });
      throw new JobFailed(code);
    }
  };
}

import type { CronItem } from "graphile-worker";

/** What runs by the clock. By its key a job that still waits, or failed and will be tried again, is replaced by the next. */
export const schedule: CronItem[] = [
  { task: "clean-up", match: "17 * * * *", options: { jobKey: "clean-up", maxAttempts: 3 } },
  {
    task: "destroy-due-documents",
    match: "37 * * * *",
    options: { jobKey: "destroy-due-documents", maxAttempts: 5 },
  },
  {
    task: "rewrap-documents",
    match: "47 * * * *",
    options: { jobKey: "rewrap-documents", maxAttempts: 3 },
  },
  {
    task: "remind-of-ends",
    match: "7 7 * * *",
    options: { jobKey: "remind-of-ends", maxAttempts: 8 },
  },
  {
    task: "free-stuck-jobs",
    match: "*/2 * * * *",
    options: { jobKey: "free-stuck-jobs", maxAttempts: 3 },
  },
  {
    task: "check-index",
    match: "*/10 * * * *",
    options: { jobKey: "check-index", maxAttempts: 5 },
  },
  {
    // Takes every waiting index job along, so that the index has caught up a minute after the engine is
    // back. It is in no queue: one that a killed worker left locked would hold it up, too.
    task: "index-posts",
    match: "* * * * *",
    identifier: "index-waiting",
    payload: { postIds: [] },
    options: { jobKey: "index-waiting", maxAttempts: 5, priority: 10 },
  },
];

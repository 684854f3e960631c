import { Logger } from "graphile-worker";
import { log } from "@/lib/log";

/** The queue's own messages; its details may hold payloads and are left out. Tasks log their own failures. */
export const workerLogger = new Logger((scope) => (level, message) => {
  if (level === "error" && scope.jobId === undefined) log.warn("worker.said", { message });
  else log.debug("worker.said", { message });
});

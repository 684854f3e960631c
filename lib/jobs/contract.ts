import { z } from "zod";

export const JOBS_SHOWN = 100;

export const jobInput = z.object({ jobId: z.string().regex(/^\d{1,18}$/) });

/** A job as admins see it: its ids and codes, never what it is about to say. */
export type JobView = {
  id: string;
  task: string;
  state: "waiting" | "running" | "retrying" | "failed";
  attempts: number;
  maxAttempts: number;
  /** Why the last attempt failed. */
  code: string | null;
  /** When it runs next; null when it is running or has failed for good. */
  nextAt: string | null;
  createdAt: string;
  /** Ids in the payload. */
  about: string[];
};

export type JobCounts = { waiting: number; running: number; failed: number; lagSeconds: number };

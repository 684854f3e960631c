"use server";

import { action } from "@/lib/action";
import { retryJob } from "@/lib/jobs/retry-job";

export const retryJobAction = action(retryJob);

import type { Jobs } from "@/lib/jobs/queue";
import { indexAllOf } from "@/lib/search/index-all-of";

export const indexThread = ({ threadId }: Jobs["index-thread"]) => indexAllOf({ threadId });

import type { Jobs } from "@/lib/jobs/queue";
import { indexAllOf } from "@/lib/search/index-all-of";

export const indexAuthor = ({ memberId }: Jobs["index-author"]) =>
  indexAllOf({ authorId: memberId });

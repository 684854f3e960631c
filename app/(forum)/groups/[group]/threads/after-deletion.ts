import { postHref } from "@/lib/threads/addresses";

type Deletion = { groupSlug: string; threadId: string; postId: string; threadGone: boolean };

/** Back to the tombstone; to the group where the thread went with its only post. */
export const afterDeletion = (deletion: Deletion) =>
  deletion.threadGone ? `/groups/${deletion.groupSlug}` : postHref(deletion);

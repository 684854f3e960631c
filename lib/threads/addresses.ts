type ThreadAddress = { groupSlug: string; threadId: string; slug?: string };

/** A thread's address; it opens at the first unread post. */
export const threadHref = ({ groupSlug, threadId, slug }: ThreadAddress) =>
  `/groups/${groupSlug}/threads/${threadId}${slug ? `-${slug}` : ""}`;

/** A post's permalink. */
export const postHref = ({ postId, ...thread }: ThreadAddress & { postId: string }) =>
  `${threadHref(thread)}?at=${postId}#post-${postId}`;

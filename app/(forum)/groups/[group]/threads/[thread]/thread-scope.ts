import { redirect } from "next/navigation";
import { cache } from "react";
import { pageMember } from "@/app/page-edge";
import { NotFound } from "@/lib/errors";
import { idFromSegment } from "@/lib/ids";
import { threadHref } from "@/lib/threads/addresses";
import { getThread } from "@/lib/threads/queries";

/** The thread of an address, once a request. An address under the wrong group leads to the right one. */
export const threadOfPage = cache(async (groupSlug: string, segment: string) => {
  const viewer = await pageMember();
  const threadId = idFromSegment(segment);
  if (!threadId) throw new NotFound();
  const thread = await getThread(viewer, threadId);
  const href = threadHref({ groupSlug: thread.group.slug, threadId: thread.id, slug: thread.slug });
  if (thread.group.slug !== groupSlug) redirect(href);
  return { viewer, thread, href };
});

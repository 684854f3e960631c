import { and, eq, isNull, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { groups, members, memberships, posts } from "@/db/schema";
import { env } from "@/lib/env";
import { postHref } from "@/lib/threads/addresses";
import type { LetterContent } from "./letter-content";
import { PostRemovedMail, postRemovedSubject } from "./templates/post-removed";

/** Tells an author that a moderator removed their post and why, while they may still see where it stood. */
export async function composePostRemoval(postId: string): Promise<LetterContent | undefined> {
  const [row] = await db
    .select({
      to: members.email,
      name: members.name,
      group: groups.name,
      groupSlug: groups.slug,
      threadId: posts.threadId,
      reason: posts.deletionReason,
    })
    .from(posts)
    .innerJoin(members, and(eq(members.id, posts.authorId), isNull(members.suspendedAt)))
    .innerJoin(groups, eq(groups.id, posts.groupId))
    .innerJoin(
      memberships,
      and(eq(memberships.groupId, posts.groupId), eq(memberships.memberId, posts.authorId)),
    )
    .where(and(eq(posts.id, postId), ne(posts.deletedBy, posts.authorId)));
  if (!row) return undefined;
  const letter = { ...row, link: new URL(postHref({ ...row, postId }), env.APP_URL).href };
  return {
    to: row.to,
    subject: postRemovedSubject(letter),
    body: <PostRemovedMail {...letter} />,
  };
}

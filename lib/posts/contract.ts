import { z } from "zod";
import type { MemberView } from "@/lib/members/contract";
import { richTextInput } from "@/lib/rich-text/input";
import type { RichDoc } from "@/lib/rich-text/schema";
import { submissionKey } from "@/lib/submission-key";

export const POSTS_PER_PAGE = 20;

export const replyInput = z.object({
  parentId: z.string(),
  body: richTextInput,
  submissionId: submissionKey,
});

export const editPostInput = z.object({
  postId: z.string(),
  body: richTextInput,
  /** The version that was edited, so that a change made meanwhile elsewhere is not overwritten. */
  revision: z.coerce.number().pipe(z.int32().positive()),
  submissionId: submissionKey,
});

export const deletePostInput = z.object({
  postId: z.string(),
  reason: z.string().trim().max(500, "A reason has at most 500 characters.").default(""),
});

export const postOrder = z.enum(["tree", "oldest", "newest"]).catch("tree");
export type PostOrder = z.output<typeof postOrder>;

export type PostView = {
  id: string;
  parentId: string | null;
  /** Levels below the root of the page: the opening post, or the root of a continued branch. */
  depth: number;
  author: MemberView;
  isOwn: boolean;
  /** Null once deleted: the place stays so that replies keep theirs. */
  body: RichDoc | null;
  deletedByModerator: boolean;
  createdAt: Date;
  editedAt: Date | null;
  revision: number;
  isUnread: boolean;
  /** Who is answered, where the tree does not show it. */
  answers: { id: string; name: string } | null;
  /** Replies under this post that continue on a page of their own. */
  continued: number;
  may: { edit: boolean; delete: boolean; seeVersions: boolean };
};

export type PostPage = {
  posts: PostView[];
  previous: string | null;
  next: string | null;
  /** The post a continued branch begins at; null on the thread's own pages. */
  branch: string | null;
  firstUnreadId: string | null;
};

export type PostVersion = { revision: number; body: RichDoc; writtenAt: Date; replacedAt: Date };

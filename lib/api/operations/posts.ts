import { z } from "zod";
import { replyToThread } from "@/lib/posts/reply-to-thread";
import { operation } from "../operation";
import { id } from "../wire";
import { writing, writtenIn } from "../writing";

const tag = "Posts";
const params = { post: id };

const placed = z.object({ postId: id, threadId: id, groupSlug: z.string() });

export const postOperations = [
  operation({
    id: "reply",
    method: "POST",
    path: "/posts/{post}/replies",
    tag,
    summary: "Reply to a post",
    description: "To answer a thread as a whole, reply to its opening post.",
    scope: "write",
    params,
    body: z.strictObject(writing),
    answer: placed,
    status: 201,
    claimedBy: "use-case",
    refusals: ["not-found", "denied", "invalid"],
    perform: (viewer, { params, body, submissionId }) =>
      replyToThread(viewer, { parentId: params.post, body: writtenIn(body), submissionId }),
  }),
];

import { z } from "zod";
import { Invalid } from "@/lib/errors";
import { reason } from "@/lib/membership/contract";
import { type PostOrder, postOrder } from "@/lib/posts/contract";
import { deletePost } from "@/lib/posts/delete-post";
import { editPost } from "@/lib/posts/edit-post";
import { getPost } from "@/lib/posts/get-post";
import { listVersions } from "@/lib/posts/list-versions";
import { listPosts } from "@/lib/posts/queries";
import { replyToThread } from "@/lib/posts/reply-to-thread";
import { isPostPlace } from "@/lib/posts/slice-posts";
import { getThread } from "@/lib/threads/queries";
import { operation } from "../operation";
import { ofDiscussion } from "../told-again";
import { cursorThat, id, pageOf } from "../wire";
import { writing, writtenIn } from "../writing";
import { assertOwnPost } from "./assert-own";
import { post, postPlace, postVersion } from "./post-schemas";

const tag = "Posts";
const params = { post: id };
/** Of either order; which one fits is known with the order. */
const place = cursorThat((text) => isPostPlace("tree", text) || isPostPlace("oldest", text));

export const postOperations = [
  operation({
    id: "listPosts",
    method: "GET",
    path: "/threads/{thread}/posts",
    tag,
    summary: "A thread's posts, as a tree or by time",
    description: "The tree shows three levels; what lies deeper is read with `branch`.",
    scope: "read",
    params: { thread: id },
    query: {
      order: postOrder.unwrap().optional().describe("`tree` unless named."),
      begin: z
        .enum(["first", "unread"])
        .default("first")
        .describe("Where the first page begins: at the first post, or at the first unread one."),
      at: id.optional().describe("A post that the page must show."),
      branch: id.optional().describe("Only this post and what lies below it."),
      cursor: place,
      before: place.describe(
        "Where the page ends: `previous` of the page after it. Instead of `cursor`.",
      ),
    },
    answer: pageOf(post).extend({
      previous: z.string().nullable(),
      branch: id.nullable().describe("The post that the page's tree begins with."),
      firstUnreadId: id.nullable(),
    }),
    refusals: ["not-found"],
    perform: async (
      viewer,
      { params, query: { begin, order = "tree", cursor: after, ...rest } },
    ) => {
      assertPlaces(order, { cursor: after, ...rest });
      const thread = await getThread(viewer, params.thread);
      const place = begin === "unread" ? thread : { ...thread, unread: 0 };
      const { posts, ...page } = await listPosts(viewer, place, { ...rest, order, after });
      return { items: posts, ...page };
    },
  }),
  operation({
    id: "getPost",
    method: "GET",
    path: "/posts/{post}",
    tag,
    summary: "One post",
    scope: "read",
    params,
    answer: z.object({ post, threadId: id, groupSlug: z.string() }),
    refusals: ["not-found"],
    perform: (viewer, { params }) => getPost(viewer, params.post),
  }),
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
    answer: postPlace,
    status: 201,
    claimedBy: "use-case",
    refusals: ["not-found", "denied", "invalid"],
    perform: (viewer, { params, body, submissionId }) =>
      replyToThread(viewer, { parentId: params.post, body: writtenIn(body), submissionId }),
  }),
  operation({
    id: "editPost",
    method: "PATCH",
    path: "/posts/{post}",
    tag,
    summary: "Write your post anew",
    description: "The earlier version is kept. An edit of an older revision is refused with 409.",
    scope: "write",
    params,
    body: z.strictObject({
      ...writing,
      revision: z.int32().min(1).describe("The revision that you have edited."),
    }),
    answer: postPlace,
    claimedBy: "use-case",
    refusals: ["not-found", "denied", "conflict", "invalid"],
    perform: (viewer, { params, body: { revision, ...text }, submissionId }) =>
      editPost(viewer, { postId: params.post, body: writtenIn(text), revision, submissionId }),
  }),
  operation({
    id: "deletePost",
    method: "DELETE",
    path: "/posts/{post}",
    tag,
    summary: "Delete your post",
    description: "Its place stays, so that replies keep theirs.",
    scope: "write",
    params,
    answer: postPlace.extend({
      threadGone: z.boolean().describe("True when the thread went with it: nobody had answered."),
    }),
    again: ofDiscussion,
    refusals: ["not-found", "denied"],
    perform: async (viewer, { params }) => {
      assertOwnPost((await getPost(viewer, params.post)).post);
      return deletePost(viewer, { postId: params.post });
    },
  }),
  operation({
    id: "removePost",
    method: "POST",
    path: "/posts/{post}/removal",
    tag: "Moderation",
    summary: "Delete a post of a group that you moderate",
    scope: "moderate",
    params,
    body: z.strictObject({ reason: reason.describe("The author is told.") }),
    answer: postPlace.extend({ threadGone: z.boolean() }),
    again: ofDiscussion,
    refusals: ["not-found", "denied", "invalid"],
    perform: (viewer, { params, body }) => deletePost(viewer, { postId: params.post, ...body }),
  }),
  operation({
    id: "listVersions",
    method: "GET",
    path: "/posts/{post}/versions",
    tag,
    summary: "Earlier versions of a post, the oldest first",
    description: "For its author and the group's moderators.",
    scope: "read",
    params,
    answer: pageOf(postVersion),
    refusals: ["not-found"],
    perform: async (viewer, { params }) => {
      const { threadId } = await getPost(viewer, params.post);
      const { versions } = await listVersions(viewer, params.post, threadId);
      return { items: versions, next: null };
    },
  }),
];

type Places = Partial<Record<"cursor" | "before" | "at" | "branch", string | undefined>>;

/** A page begins or ends at one place, in the order that knows it, and only a tree has branches. */
function assertPlaces(order: PostOrder, places: Places): void {
  const [first, second] = Object.entries(places).flatMap(([name, text]) =>
    text === undefined || (name === "branch" && !places.at) ? [] : [{ name, text }],
  );
  if (second && first)
    refuse(second.name, `Send \`${first.name}\` or \`${second.name}\`, not both.`);
  if (places.branch && order !== "tree")
    refuse("branch", "Only a tree has branches: leave `order` out.");
  if (first && first.name !== "at" && !isPostPlace(order, first.text)) {
    refuse(first.name, "This cursor is of another order. Begin without one.");
  }
}

function refuse(name: string, what: string): never {
  throw new Invalid({ [name]: [what] }, { status: 400 });
}

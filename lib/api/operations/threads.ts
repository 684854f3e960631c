import { z } from "zod";
import { getGroup } from "@/lib/groups/queries";
import { isPlace } from "@/lib/keyset";
import { assertCan } from "@/lib/policy/decision";
import {
  renameThreadInput,
  seenPostsInput,
  startThreadInput,
  threadOrder,
} from "@/lib/threads/contract";
import { followThread } from "@/lib/threads/follow-thread";
import { isHomePlace, listHome } from "@/lib/threads/list-home";
import { listTitles } from "@/lib/threads/list-titles";
import { markPostsSeen } from "@/lib/threads/mark-posts-seen";
import { getThread, listThreads } from "@/lib/threads/queries";
import { renameThread } from "@/lib/threads/rename-thread";
import { startThread } from "@/lib/threads/start-thread";
import { operation } from "../operation";
import { ofThread } from "../told-again";
import { cursorThat, id, pageOf } from "../wire";
import { writing, writtenIn } from "../writing";
import { assertOwnThread } from "./assert-own";
import { groupSlug } from "./group-schemas";
import { earlierTitle, level, thread, threadCard, threadPlace } from "./thread-schemas";

const tag = "Threads";
const params = { thread: id };

export const threadOperations = [
  operation({
    id: "listHome",
    method: "GET",
    path: "/threads",
    tag,
    summary: "Threads of all your groups, the unread ones first",
    scope: "read",
    query: {
      unread: z.enum(["true", "false"]).optional().describe("Only those with something unread."),
      cursor: cursorThat(isHomePlace),
    },
    answer: pageOf(threadCard),
    perform: async (viewer, { query: { unread, cursor: after } }) => {
      const { threads, next } = await listHome(viewer, { onlyUnread: unread === "true", after });
      return { items: threads, next };
    },
  }),
  operation({
    id: "listThreads",
    method: "GET",
    path: "/groups/{group}/threads",
    tag,
    summary: "A group's threads",
    description: "For its members. By activity, the pinned ones stand before the others.",
    scope: "read",
    params: { group: groupSlug },
    query: { order: threadOrder.unwrap().optional(), cursor: cursorThat(isPlace) },
    answer: pageOf(threadCard),
    refusals: ["not-found", "denied"],
    perform: async (viewer, { params, query: { order, cursor: after } }) => {
      const { id: groupId, mayRead } = await getGroup(viewer, params.group);
      assertCan(mayRead);
      const { threads, next } = await listThreads(viewer, { groupId, order, after });
      return { items: threads, next };
    },
  }),
  operation({
    id: "startThread",
    method: "POST",
    path: "/groups/{group}/threads",
    tag,
    summary: "Start a thread with its opening post",
    scope: "write",
    params: { group: groupSlug },
    body: z.strictObject({ title: startThreadInput.shape.title, ...writing }),
    answer: z.object({ threadId: id, postId: id, slug: z.string(), groupSlug: z.string() }),
    status: 201,
    claimedBy: "use-case",
    refusals: ["not-found", "denied", "invalid"],
    perform: async (viewer, { params, body: { title, ...text }, submissionId }) => {
      const { id: groupId } = await getGroup(viewer, params.group);
      return startThread(viewer, { groupId, title, body: writtenIn(text), submissionId });
    },
  }),
  operation({
    id: "getThread",
    method: "GET",
    path: "/threads/{thread}",
    tag,
    summary: "A thread without its posts, and what you may do in it",
    scope: "read",
    params,
    answer: thread,
    refusals: ["not-found"],
    perform: async (viewer, { params }) => getThread(viewer, params.thread),
  }),
  operation({
    id: "editThread",
    method: "PATCH",
    path: "/threads/{thread}",
    tag,
    summary: "Give your thread another title",
    description: "The earlier title is kept. Its text is that of its opening post.",
    scope: "write",
    params,
    body: z.strictObject({ title: renameThreadInput.shape.title }),
    answer: threadPlace,
    again: ofThread,
    refusals: ["not-found", "denied", "invalid"],
    perform: async (viewer, { params, body }) => {
      assertOwnThread(await getThread(viewer, params.thread));
      return renameThread(viewer, { threadId: params.thread, ...body });
    },
  }),
  operation({
    id: "listTitles",
    method: "GET",
    path: "/threads/{thread}/titles",
    tag,
    summary: "Earlier titles of a thread, the latest first",
    description: "For its author and the group's moderators. At most the last hundred.",
    scope: "read",
    params,
    answer: pageOf(earlierTitle),
    refusals: ["not-found"],
    perform: async (viewer, { params }) => ({
      items: await listTitles(viewer, params.thread),
      next: null,
    }),
  }),
  operation({
    id: "followThread",
    method: "PUT",
    path: "/threads/{thread}/level",
    tag,
    summary: "Follow a thread, mute it, or neither",
    scope: "write",
    params,
    body: z.strictObject({ level }),
    answer: z.object({ threadId: id, level }),
    again: ofThread,
    refusals: ["not-found"],
    perform: (viewer, { params, body }) =>
      followThread(viewer, { threadId: params.thread, ...body }),
  }),
  operation({
    id: "markSeen",
    method: "POST",
    path: "/threads/{thread}/seen",
    tag,
    summary: "Say which posts of a thread you have seen",
    description: "They no longer count as unread. Saying it twice changes nothing.",
    scope: "write",
    params,
    body: z.strictObject({ postIds: seenPostsInput.shape.postIds }),
    answer: z.object({ threadId: id }),
    again: ofThread,
    refusals: ["not-found"],
    perform: (viewer, { params, body }) =>
      markPostsSeen(viewer, { threadId: params.thread, ...body }),
  }),
];

import { z } from "zod";
import { lockThreadInput, renameThreadInput } from "@/lib/threads/contract";
import { lockThread } from "@/lib/threads/lock-thread";
import { pinThread } from "@/lib/threads/pin-thread";
import { renameThread } from "@/lib/threads/rename-thread";
import { operation } from "../operation";
import { ofThread } from "../told-again";
import { id } from "../wire";
import { threadPlace } from "./thread-schemas";

const tag = "Moderation";
const scope = "moderate";
const params = { thread: id };

export const threadModerationOperations = [
  operation({
    id: "lockThread",
    method: "PUT",
    path: "/threads/{thread}/lock",
    tag,
    summary: "Close a thread for replies and edits",
    scope,
    params,
    body: z.strictObject({
      reason: lockThreadInput.shape.reason.describe("Readers see it."),
    }),
    answer: z.object({ threadId: id, locked: z.boolean() }),
    again: ofThread,
    refusals: ["not-found", "denied", "invalid"],
    perform: (viewer, { params, body }) =>
      lockThread(viewer, { threadId: params.thread, locked: "true", ...body }),
  }),
  operation({
    id: "unlockThread",
    method: "DELETE",
    path: "/threads/{thread}/lock",
    tag,
    summary: "Open a thread again",
    scope,
    params,
    answer: z.object({ threadId: id, locked: z.boolean() }),
    again: ofThread,
    refusals: ["not-found", "denied"],
    perform: (viewer, { params }) =>
      lockThread(viewer, { threadId: params.thread, locked: "false" }),
  }),
  operation({
    id: "renameThread",
    method: "PUT",
    path: "/threads/{thread}/title",
    tag,
    summary: "Give a thread of a group that you moderate another title",
    description: "The earlier title is kept, and the act recorded with its reason.",
    scope,
    params,
    body: z.strictObject({
      title: renameThreadInput.shape.title,
      reason: renameThreadInput.shape.reason.describe("The group's moderators see it."),
    }),
    answer: threadPlace,
    again: ofThread,
    refusals: ["not-found", "denied", "invalid"],
    perform: (viewer, { params, body }) =>
      renameThread(viewer, { threadId: params.thread, ...body }),
  }),
  operation({
    id: "pinThread",
    method: "PUT",
    path: "/threads/{thread}/pin",
    tag,
    summary: "Keep a thread at the top of its group",
    scope,
    params,
    answer: z.object({ threadId: id, pinned: z.boolean() }),
    again: ofThread,
    refusals: ["not-found", "denied"],
    perform: (viewer, { params }) => pinThread(viewer, { threadId: params.thread, pinned: "true" }),
  }),
  operation({
    id: "unpinThread",
    method: "DELETE",
    path: "/threads/{thread}/pin",
    tag,
    summary: "Let a thread go from the top of its group",
    scope,
    params,
    answer: z.object({ threadId: id, pinned: z.boolean() }),
    again: ofThread,
    refusals: ["not-found", "denied"],
    perform: (viewer, { params }) =>
      pinThread(viewer, { threadId: params.thread, pinned: "false" }),
  }),
];

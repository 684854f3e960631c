import { z } from "zod";
import { followThreadInput } from "@/lib/threads/contract";
import { decision, id, member, moment } from "../wire";

export const level = followThreadInput.shape.level.describe(
  "A muted thread counts nothing as unread.",
);

const seen = {
  unread: z.int().describe("Posts by others that you have not seen."),
  level,
};

export const threadCard = z
  .object({
    id,
    slug: z.string(),
    title: z.string(),
    group: z.object({ slug: z.string(), name: z.string() }),
    author: member,
    lastPosterName: z.string().nullable(),
    createdAt: moment,
    lastActivityAt: moment,
    replyCount: z.int(),
    isPinned: z.boolean(),
    isLocked: z.boolean(),
    ...seen,
  })
  .meta({ id: "ThreadCard" });

export const thread = z
  .object({
    id,
    slug: z.string(),
    title: z.string(),
    group: z.object({ id, slug: z.string(), name: z.string() }),
    openingPost: z.object({ id, authorName: z.string() }),
    createdAt: moment,
    postCount: z.int(),
    pinnedAt: moment.nullable(),
    lockedAt: moment.nullable(),
    lockReason: z.string().nullable(),
    ...seen,
    mayReply: decision,
    maySteer: z.boolean().describe("Whether you may pin and lock it."),
    isOwn: z.boolean().describe("Whether you started it."),
    mayRename: z.boolean(),
    hasEarlierTitles: z.boolean().describe("Whether it had other titles that you may see."),
  })
  .meta({ id: "Thread" });

export const threadPlace = z.object({ threadId: id, slug: z.string(), groupSlug: z.string() });

export const earlierTitle = z
  .object({ title: z.string(), replacedAt: moment, replacedBy: z.string() })
  .meta({ id: "EarlierTitle" });

import { z } from "zod";
import { id, member, moment } from "../wire";
import { richText } from "../writing";

export const post = z
  .object({
    id,
    parentId: id.nullable().describe("The post it answers; null for the opening post."),
    depth: z.int().describe("Levels below the first post of the page; 0 where it is flat."),
    author: member,
    isOwn: z.boolean(),
    body: richText.nullable().describe("Null once deleted."),
    deletedByModerator: z.boolean(),
    createdAt: moment,
    editedAt: moment.nullable(),
    revision: z.int().describe("Name it when you edit the post."),
    isUnread: z.boolean(),
    answers: z
      .object({ id, name: z.string() })
      .nullable()
      .describe("The post it answers and its author's name."),
    continued: z
      .int()
      .describe("In the tree: replies below this post that are read with `branch`."),
    may: z.object({ edit: z.boolean(), delete: z.boolean(), seeVersions: z.boolean() }),
  })
  .meta({ id: "Post" });

export const postVersion = z
  .object({ revision: z.int(), body: richText, writtenAt: moment, replacedAt: moment })
  .meta({ id: "PostVersion" });

export const postPlace = z.object({ postId: id, threadId: id, groupSlug: z.string() });

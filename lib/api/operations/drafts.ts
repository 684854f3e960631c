import { z } from "zod";
import { draftPlace } from "@/lib/drafts/contract";
import { discardDraft } from "@/lib/drafts/discard-draft";
import { getDraft, listDrafts } from "@/lib/drafts/queries";
import { saveDraft } from "@/lib/drafts/save-draft";
import { operation } from "../operation";
import { ofOneself } from "../told-again";
import { id, moment, pageOf } from "../wire";
import { richText, writing, writtenIn } from "../writing";

const tag = "Drafts";
const params = {
  place: draftPlace.describe(
    "Where the writing would go: `thread:` and a group's id, `reply:` or `edit:` and a post's id.",
  ),
};

const draftCard = z
  .object({
    id,
    place: z.string(),
    kind: z.enum(["thread", "reply", "edit"]),
    title: z.string(),
    excerpt: z.string(),
    groupName: z.string(),
    href: z.string().describe("Where to go on writing, below the site's address."),
    updatedAt: moment,
  })
  .meta({ id: "DraftCard" });

const draft = z
  .object({
    id,
    place: z.string(),
    title: z.string(),
    body: richText,
    version: z.int(),
    updatedAt: moment,
  })
  .meta({ id: "Draft" });

export const draftOperations = [
  operation({
    id: "listDrafts",
    method: "GET",
    path: "/drafts",
    tag,
    summary: "Your unfinished writing, the latest first",
    description: "At most two hundred.",
    scope: "read",
    answer: pageOf(draftCard),
    perform: async (viewer) => ({ items: await listDrafts(viewer), next: null }),
  }),
  operation({
    id: "getDraft",
    method: "GET",
    path: "/drafts/{place}",
    tag,
    summary: "One draft with its text",
    scope: "read",
    params,
    answer: draft,
    refusals: ["not-found"],
    perform: (viewer, { params }) => getDraft(viewer, params.place),
  }),
  operation({
    id: "saveDraft",
    method: "PUT",
    path: "/drafts/{place}",
    tag,
    summary: "Keep unfinished writing",
    description: "One for each place. A save that began from an older version is refused with 409.",
    scope: "write",
    params,
    body: z.strictObject({
      ...writing,
      title: z.string().max(400).default("").describe("Of a thread to be started."),
      version: z
        .int32()
        .nonnegative()
        .describe("The version this writing began from; 0 when there was no draft."),
    }),
    answer: z.object({ id, version: z.int() }),
    again: ofOneself,
    refusals: ["not-found", "conflict", "invalid"],
    perform: (viewer, { params, body: { title, version, ...text } }) =>
      saveDraft(viewer, { ...params, title, version, body: writtenIn(text) }),
  }),
  operation({
    id: "discardDraft",
    method: "DELETE",
    path: "/drafts/{place}",
    tag,
    summary: "Throw a draft away",
    scope: "write",
    params,
    answer: z.object({ place: z.string() }),
    again: ofOneself,
    refusals: ["not-found"],
    perform: async (viewer, { params }) =>
      discardDraft(viewer, { draftId: (await getDraft(viewer, params.place)).id }),
  }),
];

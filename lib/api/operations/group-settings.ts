import { z } from "zod";
import { changeGroup } from "@/lib/groups/change-group";
import { startGroupInput } from "@/lib/groups/contract";
import { getGroup } from "@/lib/groups/queries";
import { startGroup } from "@/lib/groups/start-group";
import { acknowledgeRules } from "@/lib/membership/acknowledge-rules";
import { operation } from "../operation";
import { ofGroup } from "../told-again";
import { id } from "../wire";
import { groupSettings, groupSlug, slugOnly } from "./group-schemas";

const tag = "Groups";
const params = { group: groupSlug };

export const groupSettingsOperations = [
  operation({
    id: "startGroup",
    method: "POST",
    path: "/groups",
    tag,
    summary: "Start a group that is yours to run",
    scope: "write",
    body: z.strictObject({
      ...groupSettings,
      slug: startGroupInput.shape.slug.describe(
        "Made from the name unless you choose one. An unlisted group's gets an ending that nobody guesses.",
      ),
    }),
    answer: z.object({ groupId: id, slug: z.string() }),
    status: 201,
    claimedBy: "use-case",
    refusals: ["denied", "invalid"],
    perform: (viewer, { body, submissionId }) =>
      startGroup(viewer, { ...body, admitsTrainees: String(body.admitsTrainees), submissionId }),
  }),
  operation({
    id: "changeGroup",
    method: "PUT",
    path: "/groups/{group}",
    tag: "Moderation",
    summary: "Change a group's settings",
    description:
      "For its owners. Send all of them: what `GET /groups/{group}` shows, with specialties by their ids.",
    scope: "moderate",
    params,
    body: z.strictObject({
      ...groupSettings,
      rules: groupSettings.rules.in.unwrap().describe("An empty text removes them."),
      confirmAgain: z
        .boolean()
        .default(false)
        .describe("Whether members confirm changed rules before they write again."),
    }),
    answer: slugOnly,
    again: ofGroup,
    refusals: ["not-found", "denied", "invalid"],
    perform: async (viewer, { params, body: { admitsTrainees, confirmAgain, ...settings } }) =>
      changeGroup(viewer, {
        groupId: (await getGroup(viewer, params.group)).id,
        ...settings,
        admitsTrainees: String(admitsTrainees),
        confirmAgain: String(confirmAgain),
      }),
  }),
  operation({
    id: "confirmRules",
    method: "PUT",
    path: "/groups/{group}/membership/rules",
    tag,
    summary: "Confirm a group's rules, where they have changed since you did",
    scope: "write",
    params,
    body: z.strictObject({
      rulesVersion: z.int32().describe("The version of the rules that you have read and follow."),
    }),
    answer: slugOnly,
    again: ofGroup,
    refusals: ["not-found", "denied", "conflict", "invalid"],
    fieldNames: { acknowledged: "rulesVersion" },
    perform: async (viewer, { params, body }) =>
      acknowledgeRules(viewer, {
        groupId: (await getGroup(viewer, params.group)).id,
        ...body,
        acknowledged: "true",
      }),
  }),
];

import { z } from "zod";
import { getGroup } from "@/lib/groups/queries";
import { changeRole } from "@/lib/membership/change-role";
import { MUTE_DAYS, reason } from "@/lib/membership/contract";
import { muteMember } from "@/lib/membership/mute-member";
import { getGroupMember } from "@/lib/membership/queries";
import { removeMember } from "@/lib/membership/remove-member";
import { unmuteMember } from "@/lib/membership/unmute-member";
import { operation } from "../operation";
import { ofGroup } from "../told-again";
import { groupRole } from "../wire";
import { groupMember, groupSlug, handle, slugOnly } from "./group-schemas";
import { onMember } from "./on-member";

const tag = "Moderation";
const scope = "moderate";
const params = { group: groupSlug, handle };
const body = z.strictObject({ reason: reason.describe("The member is told.") });

export const memberModerationOperations = [
  operation({
    id: "getGroupMember",
    method: "GET",
    path: "/groups/{group}/members/{handle}",
    tag,
    summary: "One member of a group that you moderate",
    scope,
    params,
    answer: groupMember,
    refusals: ["not-found"],
    perform: async (viewer, { params }) =>
      getGroupMember(viewer, await getGroup(viewer, params.group), params.handle),
  }),
  operation({
    id: "removeMember",
    method: "DELETE",
    path: "/groups/{group}/members/{handle}",
    tag,
    summary: "Remove a member from a group",
    description: "They may come back the way others come in.",
    scope,
    params,
    body,
    answer: slugOnly,
    again: ofGroup,
    refusals: ["not-found", "denied", "conflict", "invalid"],
    perform: onMember(removeMember),
  }),
  operation({
    id: "changeRole",
    method: "PUT",
    path: "/groups/{group}/members/{handle}/role",
    tag,
    summary: "Give a member another role",
    description: "For owners. Ownership is handed on by making somebody else an owner first.",
    scope,
    params,
    body: z.strictObject({ role: groupRole }),
    answer: slugOnly,
    again: ofGroup,
    refusals: ["not-found", "denied", "conflict"],
    perform: onMember(changeRole),
  }),
  operation({
    id: "muteMember",
    method: "PUT",
    path: "/groups/{group}/members/{handle}/mute",
    tag,
    summary: "Pause a member's writing for some days",
    scope,
    params,
    body: body.extend({ days: z.literal([...MUTE_DAYS]) }),
    answer: slugOnly,
    again: ofGroup,
    refusals: ["not-found", "denied", "conflict", "invalid"],
    perform: onMember(muteMember),
  }),
  operation({
    id: "unmuteMember",
    method: "DELETE",
    path: "/groups/{group}/members/{handle}/mute",
    tag,
    summary: "Let a member write again before the pause ends",
    scope,
    params,
    body,
    answer: slugOnly,
    again: ofGroup,
    refusals: ["not-found", "denied", "conflict", "invalid"],
    perform: onMember(unmuteMember),
  }),
];

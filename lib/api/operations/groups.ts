import { z } from "zod";
import { isDirectoryPlace, listDirectory } from "@/lib/groups/directory";
import { getGroup } from "@/lib/groups/queries";
import { message } from "@/lib/membership/contract";
import { joinGroup } from "@/lib/membership/join-group";
import { leaveGroup } from "@/lib/membership/leave-group";
import { isMembersPlace, listMembers } from "@/lib/membership/queries";
import { askToJoin } from "@/lib/membership/requests/ask-to-join";
import { withdrawRequest } from "@/lib/membership/requests/withdraw-request";
import { operation } from "../operation";
import { ofGroup, ofOneself } from "../told-again";
import { cursorThat, groupRole, id, pageOf } from "../wire";
import { group, groupCard, groupMember, groupSlug, slugOnly } from "./group-schemas";

const tag = "Groups";
const params = { group: groupSlug };

export const groupOperations = [
  operation({
    id: "listGroups",
    method: "GET",
    path: "/groups",
    tag,
    summary: "The directory: every group you may know of",
    description: "Those that fit the words best first, then by name.",
    scope: "read",
    query: {
      q: z.string().max(100).optional().describe("Words to look for."),
      specialty: z.string().max(80).optional().describe("A specialty's id."),
      cursor: cursorThat(isDirectoryPlace),
    },
    answer: pageOf(groupCard),
    perform: async (viewer, { query }) => {
      const { groups, next } = await listDirectory(viewer, query);
      return { items: groups, next };
    },
  }),
  operation({
    id: "getGroup",
    method: "GET",
    path: "/groups/{group}",
    tag,
    summary: "A group, how you stand to it and what you may do there",
    scope: "read",
    params,
    answer: group,
    refusals: ["not-found"],
    perform: (viewer, { params }) => getGroup(viewer, params.group),
  }),
  operation({
    id: "listMembers",
    method: "GET",
    path: "/groups/{group}/members",
    tag,
    summary: "A group's members",
    description: "Those who run it first, then the longest there. For its members.",
    scope: "read",
    params,
    query: {
      q: z.string().max(100).optional().describe("Part of a name or handle."),
      role: groupRole.optional(),
      cursor: cursorThat(isMembersPlace),
    },
    answer: pageOf(groupMember),
    refusals: ["not-found"],
    perform: async (viewer, { params, query }) => {
      const { members, next } = await listMembers(
        viewer,
        await getGroup(viewer, params.group),
        query,
      );
      return { items: members, next };
    },
  }),
  operation({
    id: "joinGroup",
    method: "PUT",
    path: "/groups/{group}/membership",
    tag,
    summary: "Join an open group, or one that has invited you",
    scope: "write",
    params,
    body: z.strictObject({
      rulesVersion: z
        .int32()
        .optional()
        .describe("The version of the rules that you have read and follow, where there are rules."),
    }),
    answer: slugOnly,
    again: ofGroup,
    refusals: ["not-found", "denied", "invalid", "conflict"],
    fieldNames: { acknowledged: "rulesVersion" },
    perform: async (viewer, { params, body: { rulesVersion } }) => {
      const { id: groupId } = await getGroup(viewer, params.group);
      const acknowledged = rulesVersion === undefined ? "false" : "true";
      return joinGroup(viewer, { groupId, rulesVersion, acknowledged });
    },
  }),
  operation({
    id: "leaveGroup",
    method: "DELETE",
    path: "/groups/{group}/membership",
    tag,
    summary: "Leave a group",
    description: "What you wrote stays. The last owner hands the group on first.",
    scope: "write",
    params,
    answer: slugOnly,
    again: ofOneself,
    refusals: ["not-found", "denied"],
    perform: async (viewer, { params }) =>
      leaveGroup(viewer, { groupId: (await getGroup(viewer, params.group)).id }),
  }),
  operation({
    id: "askToJoin",
    method: "POST",
    path: "/groups/{group}/requests",
    tag,
    summary: "Ask to join a group",
    scope: "write",
    params,
    body: z.strictObject({ message: message.describe("What its moderators should know.") }),
    answer: slugOnly.extend({ requestId: id }),
    status: 201,
    again: ofGroup,
    refusals: ["not-found", "denied", "conflict", "invalid"],
    perform: async (viewer, { params, body }) =>
      askToJoin(viewer, { groupId: (await getGroup(viewer, params.group)).id, ...body }),
  }),
  operation({
    id: "withdrawRequest",
    method: "DELETE",
    path: "/requests/{request}",
    tag,
    summary: "Take back your request to join",
    scope: "write",
    params: { request: id },
    answer: slugOnly,
    again: ofGroup,
    refusals: ["not-found", "conflict"],
    perform: (viewer, { params }) => withdrawRequest(viewer, { requestId: params.request }),
  }),
];

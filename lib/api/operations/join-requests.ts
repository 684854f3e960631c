import { z } from "zod";
import { getGroup } from "@/lib/groups/queries";
import { isPlace } from "@/lib/keyset";
import { reason } from "@/lib/membership/contract";
import { approveRequest } from "@/lib/membership/requests/approve-request";
import { listWaitingRequests } from "@/lib/membership/requests/queries";
import { refuseRequest } from "@/lib/membership/requests/refuse-request";
import { operation } from "../operation";
import { ofGroup } from "../told-again";
import { cursorThat, id, member, moment, pageOf } from "../wire";
import { groupSlug, slugOnly } from "./group-schemas";

const tag = "Moderation";
const scope = "moderate";
const params = { request: id };

const waitingRequest = z
  .object({
    id,
    member,
    message: z.string(),
    createdAt: moment,
    refusedBefore: z.int().describe("How often this group has refused them before."),
  })
  .meta({ id: "WaitingRequest" });

export const joinRequestOperations = [
  operation({
    id: "listRequests",
    method: "GET",
    path: "/groups/{group}/requests",
    tag,
    summary: "Who asks to join, the longest waiting first",
    scope,
    params: { group: groupSlug },
    query: { cursor: cursorThat(isPlace) },
    answer: pageOf(waitingRequest),
    refusals: ["not-found"],
    perform: async (viewer, { params, query }) => {
      const group = await getGroup(viewer, params.group);
      const { requests, next } = await listWaitingRequests(viewer, group, query.cursor);
      return { items: requests, next };
    },
  }),
  operation({
    id: "approveRequest",
    method: "POST",
    path: "/requests/{request}/approval",
    tag,
    summary: "Let somebody in who asked",
    scope,
    params,
    answer: slugOnly,
    again: ofGroup,
    refusals: ["not-found", "denied", "conflict"],
    perform: (viewer, { params }) => approveRequest(viewer, { requestId: params.request }),
  }),
  operation({
    id: "refuseRequest",
    method: "POST",
    path: "/requests/{request}/refusal",
    tag,
    summary: "Refuse a request to join",
    scope,
    params,
    body: z.strictObject({ reason: reason.describe("Whoever asked is told.") }),
    answer: slugOnly,
    again: ofGroup,
    refusals: ["not-found", "denied", "conflict", "invalid"],
    perform: (viewer, { params, body }) =>
      refuseRequest(viewer, { requestId: params.request, ...body }),
  }),
];

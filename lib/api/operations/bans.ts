import { z } from "zod";
import { listGroupActs } from "@/lib/groups/acts/queries";
import { getGroup } from "@/lib/groups/queries";
import { isPlace } from "@/lib/keyset";
import { banMember } from "@/lib/membership/ban-member";
import { reason } from "@/lib/membership/contract";
import { liftBan } from "@/lib/membership/lift-ban";
import { listBans } from "@/lib/membership/queries";
import { operation } from "../operation";
import { ofGroup } from "../told-again";
import { cursorThat, id, member, moment, pageOf } from "../wire";
import { groupSlug, handle, slugOnly } from "./group-schemas";
import { onMember } from "./on-member";

const tag = "Moderation";
const scope = "moderate";
const params = { group: groupSlug };
const body = z.strictObject({ reason });

const ban = z
  .object({ member, reason: z.string(), bannedBy: z.string().nullable(), createdAt: moment })
  .meta({ id: "Ban" });

const act = z
  .object({
    id,
    at: moment,
    act: z.string().describe("What was done, such as `membership.removed`."),
    actor: z.string().nullable().describe("The name of who did it."),
    subject: z.object({ name: z.string(), handle: z.string() }).nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: "GroupAct" });

export const banOperations = [
  operation({
    id: "listBans",
    method: "GET",
    path: "/groups/{group}/bans",
    tag,
    summary: "Whom a group has shut out, the latest first",
    description: "At most a hundred.",
    scope,
    params,
    answer: pageOf(ban),
    refusals: ["not-found"],
    perform: async (viewer, { params }) => ({
      items: await listBans(viewer, await getGroup(viewer, params.group)),
      next: null,
    }),
  }),
  operation({
    id: "banMember",
    method: "PUT",
    path: "/groups/{group}/bans/{handle}",
    tag,
    summary: "Shut somebody out of a group until the ban is lifted",
    scope,
    params: { ...params, handle },
    body,
    answer: slugOnly,
    again: ofGroup,
    refusals: ["not-found", "denied", "invalid"],
    perform: onMember(banMember),
  }),
  operation({
    id: "liftBan",
    method: "DELETE",
    path: "/groups/{group}/bans/{handle}",
    tag,
    summary: "Lift a ban",
    description: "They may come in again the way others do.",
    scope,
    params: { ...params, handle },
    body,
    answer: slugOnly,
    again: ofGroup,
    refusals: ["not-found", "denied", "invalid"],
    perform: onMember(liftBan),
  }),
  operation({
    id: "listActs",
    method: "GET",
    path: "/groups/{group}/acts",
    tag,
    summary: "What was done in a group that you moderate, the latest first",
    scope,
    params,
    query: { cursor: cursorThat(isPlace) },
    answer: pageOf(act),
    refusals: ["not-found"],
    perform: async (viewer, { params, query }) => {
      const group = await getGroup(viewer, params.group);
      const { acts, next } = await listGroupActs(viewer, group, query.cursor);
      return { items: acts, next };
    },
  }),
];

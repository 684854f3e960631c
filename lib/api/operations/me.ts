import { z } from "zod";
import { listOwnGroups } from "@/lib/groups/list-own-groups";
import { STANDINGS } from "@/lib/policy/standing";
import { operation } from "../operation";
import { groupRole, id, moment } from "../wire";

const me = z
  .object({
    memberId: id,
    handle: z.string(),
    name: z.string(),
    email: z.string(),
    standing: z
      .enum(STANDINGS)
      .describe(
        "lapsing: the verification has ended, and writing stays open for some days; lapsed: reading only.",
      ),
    isTrainee: z.boolean(),
    memberships: z.array(
      z.object({
        groupId: id,
        slug: z.string().describe("What the group's addresses begin with."),
        name: z.string(),
        role: groupRole,
        joinedAt: moment,
        mutedUntil: moment.nullable(),
      }),
    ),
  })
  .meta({ id: "Me" });

export const meOperations = [
  operation({
    id: "getMe",
    method: "GET",
    path: "/me",
    tag: "Me",
    summary: "Who the token belongs to",
    scope: "read",
    answer: me,
    perform: async (viewer) => ({ ...viewer, memberships: await listOwnGroups(viewer) }),
  }),
];

import { z } from "zod";
import { changeGroupInput, SPECIALTIES_MAX } from "@/lib/groups/contract";
import { decision, groupRole, id, member, moment } from "../wire";

/** Part of an address: it names a group to people and programs. */
export const groupSlug = z.string().max(80).describe("The group's slug.");

const specialty = z.object({ id: z.string(), name: z.string() }).meta({ id: "Specialty" });
const listing = z.enum(["listed", "unlisted"]);
const joinPolicy = z.enum(["open", "request", "invitation"]);
const standing = z.enum(["member", "asked", "invited", "none"]);

export const groupCard = z
  .object({
    id,
    slug: z.string(),
    name: z.string(),
    description: z.string(),
    listing,
    joinPolicy,
    memberCount: z.int(),
    specialties: z.array(specialty),
    standing,
    activity: z.union([
      z.object({ at: moment.describe("For members: when somebody last wrote.") }),
      z.object({ pace: z.enum(["week", "month", "quiet"]) }),
    ]),
  })
  .meta({ id: "GroupCard" });

export const group = z
  .object({
    id,
    slug: z.string(),
    name: z.string(),
    description: z.string(),
    rules: z.string(),
    rulesVersion: z.int(),
    listing,
    joinPolicy,
    admitsTrainees: z.boolean(),
    memberCount: z.int(),
    moderators: z.array(member),
    threadCount: z.int().nullable().describe("Null for those who may not read the group."),
    specialties: z.array(specialty),
    createdAt: moment,
    standing,
    role: groupRole.nullable(),
    joinedAt: moment.nullable(),
    mutedUntil: moment.nullable(),
    request: z
      .object({ id, message: z.string(), createdAt: moment })
      .nullable()
      .describe("Your own open request to join."),
    invitation: z
      .object({ id, message: z.string() })
      .nullable()
      .describe("Your own open invitation."),
    mustAcknowledge: z.boolean().describe("Confirm the rules before you write."),
    waitingRequests: z.int().describe("Open requests, for those who decide them."),
    mayRead: decision,
    mayJoin: decision,
    mayAsk: decision,
    mayLeave: decision,
    mayStartThread: decision,
    mayModerate: z.boolean(),
    mayChange: z.boolean(),
  })
  .meta({ id: "Group" });

export const groupMember = z
  .object({
    member,
    role: groupRole,
    joinedAt: moment,
    mutedUntil: moment.nullable().describe("For those who may act on it."),
    isViewer: z.boolean(),
  })
  .meta({ id: "GroupMember" });

/** A member in an address. */
export const handle = z.string().min(1).max(40).describe("The member's handle.");

export const slugOnly = z.object({ slug: z.string() });

/** A group's settings as a write sends them, all of them. */
export const groupSettings = {
  name: changeGroupInput.shape.name,
  description: changeGroupInput.shape.description,
  rules: changeGroupInput.shape.rules,
  specialties: z
    .array(z.string().max(80))
    .min(1)
    .max(SPECIALTIES_MAX)
    .describe("Ids of specialties, as `GET /choices` lists them."),
  listing,
  joinPolicy,
  admitsTrainees: z.boolean(),
};

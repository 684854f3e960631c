import { z } from "zod";
import { ID_PATTERN } from "@/lib/ids";
import { GROUP_ROLES } from "@/lib/policy/group-roles";
import { METHODS } from "@/lib/verification/methods";

/** What several operations send or take, as it goes over the wire. */

export const id = z.string().regex(ID_PATTERN, "This is no id.");

/** A moment, as a `Date` or text inside and as ISO 8601 in UTC outside. */
export const moment = z
  .union([z.date(), z.string()])
  .transform((at) => (at instanceof Date ? at.toISOString() : at))
  .pipe(z.iso.datetime({ offset: true }));

/** Where a page of a list begins: what an earlier page of that list gave as `next`, and nothing else. */
export const cursorThat = (isOne: (text: string) => boolean) =>
  z
    .string()
    .max(1_000)
    .refine(isOne, "This is no cursor of this list. Take `next` from the page before.")
    .optional()
    .describe("Where the page begins: `next` of the page before.");

/** A page of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe("The cursor of the next page; null on the last."),
  });

/** Whether the viewer may do something, and if not, why not and the way forward. */
export const decision = z
  .object({ allowed: z.boolean(), reason: z.string().optional() })
  .meta({ id: "Decision" });

export const groupRole = z.enum(GROUP_ROLES);

export const member = z
  .object({
    handle: z.string(),
    name: z.string(),
    profession: z.string().nullable(),
    specialty: z.string().nullable(),
    country: z.string().nullable(),
    standing: z.enum(["verified", "trainee", "lapsed", "unverified", "left"]),
    institution: z
      .string()
      .optional()
      .describe("Where it was shown that they work, if they let their mark name it."),
    verifiedAt: moment.optional(),
    verifiedUntil: moment.optional(),
    verifiedBy: z.array(z.enum(METHODS)).optional().describe("How the member was checked."),
    role: groupRole.optional().describe("In the group at hand."),
  })
  .meta({ id: "Member" });

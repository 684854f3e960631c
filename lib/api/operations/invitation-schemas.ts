import { z } from "zod";
import { id, member, moment } from "../wire";

/** An invitation as whom it is for sees it. */
export const ownInvitation = z
  .object({
    id,
    group: z.object({ slug: z.string(), name: z.string(), rulesVersion: z.int() }),
    message: z.string(),
    invitedBy: z.string().nullable(),
    createdAt: moment,
    endsAt: moment,
  })
  .meta({ id: "OwnInvitation" });

/** An invitation as moderators see it. */
export const openInvitation = z
  .object({
    id,
    to: z.union([z.object({ member }), z.object({ email: z.string() })]),
    invitedBy: z.string().nullable(),
    createdAt: moment,
    endsAt: moment,
    isOver: z.boolean().describe("Its time has run out."),
  })
  .meta({ id: "OpenInvitation" });

import { z } from "zod";
import { id, member, moment } from "../wire";

export const staffMember = z
  .object({
    id,
    member,
    email: z.string().nullable().describe("To admins; null to verifiers."),
    joinedAt: moment,
    verificationEndsAt: moment.nullable(),
    suspendedAt: moment.nullable(),
    suspensionReason: z.string().nullable(),
    may: z.object({ verify: z.boolean(), suspend: z.boolean() }),
  })
  .meta({ id: "StaffMember" });

export const job = z
  .object({
    id: z.string(),
    task: z.string(),
    state: z.enum(["waiting", "running", "retrying", "failed"]),
    attempts: z.int(),
    maxAttempts: z.int(),
    code: z.string().nullable().describe("Why the last attempt failed."),
    nextAt: moment.nullable().describe("When it runs next."),
    createdAt: moment,
    about: z.array(z.string()).describe("Ids that it is about."),
  })
  .meta({ id: "Job" });

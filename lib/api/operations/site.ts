import { z } from "zod";
import { listJobs } from "@/lib/jobs/queries";
import { retryJob } from "@/lib/jobs/retry-job";
import { memberActInput } from "@/lib/members/contract";
import { restoreMember } from "@/lib/members/restore-member";
import { isStaffMembersPlace, listMembersForStaff } from "@/lib/members/staff-queries";
import { suspendMember } from "@/lib/members/suspend-member";
import { operation } from "../operation";
import { ofJobs, ofMembers } from "../told-again";
import { cursorThat, id, pageOf } from "../wire";
import { job, staffMember } from "./site-schemas";

const tag = "Site staff";
const scope = "moderate";
const params = { member: id };
const body = z.strictObject({ reason: memberActInput.shape.reason });
const answer = z.object({ handle: z.string() });

export const siteOperations = [
  operation({
    id: "listStaffMembers",
    method: "GET",
    path: "/site/members",
    tag,
    summary: "Members as site staff see them",
    description:
      "Without words, those who wait for verification first. That you looked is kept in the audit log.",
    scope,
    query: {
      q: z
        .string()
        .max(100)
        .default("")
        .describe("Part of a name or handle; to admins of an address, too."),
      cursor: cursorThat(isStaffMembersPlace),
    },
    answer: pageOf(staffMember),
    refusals: ["not-found"],
    perform: async (viewer, { query: { q, cursor } }) => {
      const { members, next } = await listMembersForStaff(viewer, q, cursor);
      return { items: members, next };
    },
  }),
  operation({
    id: "suspendMember",
    method: "PUT",
    path: "/site/members/{member}/suspension",
    tag,
    summary: "Close the site to a member",
    description: "Their sessions and tokens end at once.",
    scope,
    params,
    body,
    answer,
    again: ofMembers,
    refusals: ["not-found", "denied", "invalid"],
    perform: (viewer, { params, body }) =>
      suspendMember(viewer, { memberId: params.member, ...body }),
  }),
  operation({
    id: "restoreMember",
    method: "DELETE",
    path: "/site/members/{member}/suspension",
    tag,
    summary: "End a suspension",
    scope,
    params,
    body,
    answer,
    again: ofMembers,
    refusals: ["not-found", "denied", "invalid"],
    perform: (viewer, { params, body }) =>
      restoreMember(viewer, { memberId: params.member, ...body }),
  }),
  operation({
    id: "listJobs",
    method: "GET",
    path: "/site/jobs",
    tag,
    summary: "Jobs that run, wait or have failed, the failed ones first",
    description: "At most a hundred.",
    scope,
    answer: pageOf(job),
    refusals: ["not-found"],
    perform: async (viewer) => ({ items: await listJobs(viewer), next: null }),
  }),
  operation({
    id: "retryJob",
    method: "POST",
    path: "/site/jobs/{job}/retry",
    tag,
    summary: "Have a job run again at once",
    scope,
    params: { job: z.string().regex(/^\d{1,18}$/) },
    answer: z.object({ jobId: z.string() }),
    again: ofJobs,
    refusals: ["not-found"],
    perform: (viewer, { params }) => retryJob(viewer, { jobId: params.job }),
  }),
];

import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { groups, joinRequests, members, memberships } from "@/db/schema";
import { addressOf } from "./address";
import type { LetterContent } from "./letter-content";
import { JoinApprovedMail, joinApprovedSubject } from "./templates/join-approved";
import { JoinRefusedMail, joinRefusedSubject } from "./templates/join-refused";

/** Tells somebody that a request was approved or refused, if that is still how it stands. */
export async function composeJoinDecision(
  decision: "approved" | "refused",
  requestId: string,
): Promise<LetterContent | undefined> {
  const [row] = await db
    .select({
      to: members.email,
      name: members.name,
      group: groups.name,
      slug: groups.slug,
      state: joinRequests.state,
      reason: joinRequests.reason,
      isMember: memberships.joinedAt,
    })
    .from(joinRequests)
    .innerJoin(members, and(eq(members.id, joinRequests.memberId), isNull(members.suspendedAt)))
    .innerJoin(groups, eq(groups.id, joinRequests.groupId))
    .leftJoin(
      memberships,
      and(eq(memberships.groupId, groups.id), eq(memberships.memberId, members.id)),
    )
    .where(eq(joinRequests.id, requestId));
  if (row?.state !== decision || (row.isMember !== null) !== (decision === "approved")) {
    return undefined;
  }
  if (decision === "approved") {
    const props = { ...row, link: addressOf(`/groups/${row.slug}`) };
    return {
      to: row.to,
      subject: joinApprovedSubject(props),
      body: <JoinApprovedMail {...props} />,
    };
  }
  const props = { ...row, link: addressOf("/groups") };
  return { to: row.to, subject: joinRefusedSubject(props), body: <JoinRefusedMail {...props} /> };
}

import { and, asc, eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { joinRequests, members } from "@/db/schema";
import { pageOf } from "@/lib/cursor";
import { NotFound } from "@/lib/errors";
import { beside, decodePlace, encodePlace } from "@/lib/keyset";
import { memberColumns, toMemberView } from "@/lib/members/member-view";
import type { GroupSubject } from "@/lib/policy/groups";
import { canAdmitMembers } from "@/lib/policy/membership";
import type { Viewer } from "@/lib/policy/viewer";
import { REQUESTS_PER_PAGE, type RequestsPage } from "./contract";

const refusedBefore = sql<number>`(
  SELECT count(*)::int FROM join_requests r WHERE r.group_id = ${joinRequests.groupId}
  AND r.member_id = ${joinRequests.memberId} AND r.state = 'refused')`;

/** Open requests to join, the longest waiting first; `NotFound` for those who do not decide them. */
export async function listWaitingRequests(
  viewer: Viewer,
  group: GroupSubject,
  cursor?: string,
  reader: Reader = db,
): Promise<RequestsPage> {
  if (!canAdmitMembers(viewer, group).allowed) throw new NotFound();
  const after = decodePlace(cursor);
  const rows = await reader
    .select({
      ...memberColumns,
      id: joinRequests.id,
      message: joinRequests.message,
      createdAt: joinRequests.createdAt,
      refusedBefore,
    })
    .from(joinRequests)
    .innerJoin(members, eq(members.id, joinRequests.memberId))
    .where(
      and(
        eq(joinRequests.groupId, group.id),
        eq(joinRequests.state, "pending"),
        after ? beside(joinRequests.createdAt, joinRequests.id, ">", after) : undefined,
      ),
    )
    .orderBy(asc(joinRequests.createdAt), asc(joinRequests.id))
    .limit(REQUESTS_PER_PAGE + 1);
  const { page, next } = pageOf(rows, REQUESTS_PER_PAGE, ({ createdAt, id }) =>
    encodePlace(createdAt, id),
  );
  return {
    requests: page.map((row) => ({
      id: row.id,
      member: toMemberView(row),
      message: row.message,
      createdAt: row.createdAt,
      refusedBefore: row.refusedBefore,
    })),
    next,
  };
}

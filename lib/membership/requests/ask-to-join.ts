import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { joinRequests } from "@/db/schema";
import { record } from "@/lib/audit";
import { Invalid } from "@/lib/errors";
import { lockGroup } from "@/lib/groups/lock-group";
import { newId } from "@/lib/ids";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canAskToJoin } from "@/lib/policy/groups";
import type { Viewer } from "@/lib/policy/viewer";
import { askToJoinInput } from "./contract";

const ASKED = "Your earlier request still waits. Withdraw it to ask in other words.";

/** Asks a group's moderators to be let in. Asking again alike while one is open returns the open request. */
export async function askToJoin(
  viewer: Viewer,
  input: unknown,
): Promise<{ requestId: string; slug: string }> {
  const { groupId, message } = parse(askToJoinInput, input);
  return db.transaction(async (tx) => {
    const { viewer: asking, group } = await lockGroup(tx, viewer, groupId);
    assertCan(canAskToJoin(asking, group));
    const { memberId } = asking;
    const [open] = await tx
      .select({ id: joinRequests.id, message: joinRequests.message })
      .from(joinRequests)
      .where(
        and(
          eq(joinRequests.groupId, groupId),
          eq(joinRequests.memberId, memberId),
          eq(joinRequests.state, "pending"),
        ),
      );
    if (open && open.message !== message) throw new Invalid({ "": [ASKED] }, { status: 409 });
    if (open) return { requestId: open.id, slug: group.slug };
    const requestId = newId();
    await tx.insert(joinRequests).values({ id: requestId, groupId, memberId, message });
    await record(tx, asking, {
      act: "join-request.sent",
      groupId,
      subject: { type: "join-request", id: requestId },
    });
    return { requestId, slug: group.slug };
  });
}

import { asc, inArray } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { members } from "@/db/schema";
import { canMergeAccounts } from "@/lib/policy/verification";
import type { MemberViewer } from "@/lib/policy/viewer";
import { accountFacts } from "./account-facts";
import type { OtherAccount } from "./contract";
import { findSharing } from "./sharing";

const SHOWN = 10;

/** Other accounts that gave the same as a member, the oldest first, and what the viewer may close. */
export async function listOtherAccounts(
  tx: Reader,
  viewer: MemberViewer,
  memberId: string,
): Promise<OtherAccount[]> {
  const sharing = await findSharing(tx, memberId, { without: null });
  if (sharing.size === 0) return [];
  const rows = await tx
    .select()
    .from(members)
    .where(inArray(members.id, [...sharing.keys(), memberId]))
    .orderBy(asc(members.createdAt), asc(members.id));
  const own = rows.find(({ id }) => id === memberId);
  if (own === undefined) return [];
  const mine = accountFacts(own);
  const shown = await findSharing(tx, memberId, { without: viewer.memberId });
  return rows
    .filter((row) => row !== own)
    .slice(0, SHOWN)
    .map((row) => {
      const theirs = accountFacts(row);
      const areOpen = row.suspendedAt === null && own.suspendedAt === null;
      const may = (closed: typeof mine, kept: typeof mine) =>
        areOpen && canMergeAccounts(viewer, { closed, kept, isShown: shown.has(row.id) }).allowed;
      return {
        memberId: row.id,
        handle: row.handle,
        name: row.name,
        isSuspended: row.suspendedAt !== null,
        shares: sharing.get(row.id) ?? [],
        mayCloseIt: may(theirs, mine),
        mayCloseThis: may(mine, theirs),
      };
    });
}

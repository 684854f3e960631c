import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Reader, Tx } from "@/db/client";
import { members, verificationCases, verificationDecisions, vouchRequests } from "@/db/schema";
import { loadViewerByMember } from "@/lib/auth/load-viewer";
import { NotFound, SignInRequired } from "@/lib/errors";
import { assertCan } from "@/lib/policy/decision";
import { isMemberStaff } from "@/lib/policy/site";
import { type CaseFacts, CLAIM_MINUTES, canAskForVerification } from "@/lib/policy/verification";
import type { MemberViewer, Viewer } from "@/lib/policy/viewer";
import { casesBehind } from "../evidence/cases-behind";

export type CaseRow = typeof verificationCases.$inferSelect;

/**
 * Holds members until the transaction ends, in one order for everybody, before any case. Whoever
 * writes checks or decisions about a member begins so.
 */
export async function lockPeople(tx: Tx, memberIds: string[]): Promise<void> {
  const ids = [...new Set(memberIds)];
  await tx
    .select({ id: members.id })
    .from(members)
    .where(sql`${members.id} = ANY(${sql.param(ids)})`)
    .orderBy(members.id)
    .for("no key update");
}

/** The viewer as they are now, held, and their open case, if any. For what members do themselves. */
export async function lockOwnCase(
  tx: Tx,
  viewer: Viewer,
): Promise<{ viewer: MemberViewer; open: CaseRow | undefined }> {
  if (viewer.kind === "guest") throw new SignInRequired();
  await lockPeople(tx, [viewer.memberId]);
  const asNow = await loadViewerByMember(viewer.memberId, tx);
  if (asNow.kind === "guest") throw new SignInRequired();
  assertCan(canAskForVerification(asNow));
  const [open] = await tx
    .select()
    .from(verificationCases)
    .where(
      and(eq(verificationCases.memberId, viewer.memberId), ne(verificationCases.state, "decided")),
    )
    .for("update");
  return { viewer: asNow, open };
}

/** A case and its member, held, for a program. */
export async function lockCase(tx: Tx, caseId: string): Promise<CaseRow | undefined> {
  const [found] = await tx
    .select({ memberId: verificationCases.memberId })
    .from(verificationCases)
    .where(eq(verificationCases.id, caseId));
  if (found === undefined) return undefined;
  await lockPeople(tx, [found.memberId]);
  const [row] = await tx
    .select()
    .from(verificationCases)
    .where(eq(verificationCases.id, caseId))
    .for("update");
  return row;
}

type OnDesk = { viewer: Viewer; row: CaseRow; facts: CaseFacts };

/** A case that was sent, held together with its member and with the verifier as they are now. To anyone else there is none. */
export async function lockCaseOnDesk(tx: Tx, viewer: Viewer, caseId: string): Promise<OnDesk> {
  if (viewer.kind === "guest" || !isMemberStaff(viewer).allowed) throw new NotFound();
  const [found] = await tx
    .select({ memberId: verificationCases.memberId })
    .from(verificationCases)
    .where(eq(verificationCases.id, caseId));
  if (found === undefined) throw new NotFound();
  await lockPeople(tx, [found.memberId, viewer.memberId]);
  const row = await lockCase(tx, caseId);
  if (row === undefined || row.state === "draft") throw new NotFound();
  const asNow = await loadViewerByMember(viewer.memberId, tx);
  return { viewer: asNow, row, facts: await factsOf(tx, row) };
}

/** What the rules need of a case: whose claim still counts, who vouches, and whom an appeal is against. */
export async function factsOf(tx: Reader, row: CaseRow): Promise<CaseFacts> {
  const { memberId, state, appealOf } = row;
  const [contested] = appealOf
    ? await tx
        .select({ by: verificationDecisions.decidedBy })
        .from(verificationDecisions)
        .where(eq(verificationDecisions.id, appealOf))
    : [];
  const contestedOf = contested?.by ?? null;
  const claim = await countingClaim(tx, row);
  const vouchers = await listVouchers(tx, row.id);
  return { memberId, state, claimedBy: claim?.by ?? null, holder: claim, contestedOf, vouchers };
}

/** Who was asked and has not declined, and who vouched, also if they took it back. */
async function listVouchers(tx: Reader, id: string): Promise<string[]> {
  const { voucherId, caseId, state } = vouchRequests;
  const rows = await tx
    .select({ voucherId })
    .from(vouchRequests)
    .where(
      and(sql`${caseId} IN ${casesBehind(id)}`, inArray(state, ["asked", "vouched", "taken-back"])),
    );
  return rows.map((row) => row.voucherId);
}

/** Who works on a case, and for how many more minutes; null where nobody does whose claim still counts. */
export async function countingClaim(
  tx: Reader,
  { claimedBy, id }: Pick<CaseRow, "claimedBy" | "id">,
) {
  if (claimedBy === null) return null;
  const { claimedAt } = verificationCases;
  const left = sql<number>`ceil(extract(epoch FROM ${claimedAt} - now()) / 60)::int + ${CLAIM_MINUTES}`;
  const isRecent = sql`${claimedAt} > now() - make_interval(mins => ${CLAIM_MINUTES})`;
  const [recent] = await tx
    .select({ minutesLeft: left })
    .from(verificationCases)
    .where(and(eq(verificationCases.id, id), isRecent));
  if (recent === undefined) return null;
  const holder = await loadViewerByMember(claimedBy, tx);
  if (holder.kind === "guest" || !isMemberStaff(holder).allowed) return null;
  return { by: claimedBy, name: holder.name, minutesLeft: Math.max(1, recent.minutesLeft) };
}

import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import {
  accessTokens,
  groups,
  institutionAddresses,
  members,
  memberships,
  sessions,
} from "@/db/schema";
import { record } from "@/lib/audit";
import { loadViewerByMember } from "@/lib/auth/load-viewer";
import { Denied, Invalid, NotFound } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { ownerCount, owningMemberships } from "@/lib/policy/membership";
import { isMemberStaff } from "@/lib/policy/site";
import { canClaimCase, canMergeAccounts } from "@/lib/policy/verification";
import type { Viewer } from "@/lib/policy/viewer";
import { factsOf, lockPeople } from "../cases/lock-case";
import { accountFacts } from "./account-facts";
import { askForReviews } from "./ask-for-reviews";
import { mergeInput } from "./contract";
import { endOpenCase, lockOpenCase } from "./open-case";
import { findSharing } from "./sharing";

type Member = typeof members.$inferSelect;

/**
 * Closes one of two accounts of the same person, which something that both gave has to show, or else an
 * admin answers for: its sessions, tokens and open case end, and what it wrote, its checks and decisions
 * stay as they are. Both addresses are told.
 */
export async function mergeAccounts(viewer: Viewer, input: unknown): Promise<{ handle: string }> {
  const { memberId, into, reason } = parse(mergeInput, input);
  if (viewer.kind === "guest" || !isMemberStaff(viewer).allowed) throw new NotFound();
  return db.transaction(async (tx) => {
    const { closed, kept } = await lockBoth(tx, viewer.memberId, memberId, into);
    const verifier = await loadViewerByMember(viewer.memberId, tx);
    const accounts = { closed: accountFacts(closed), kept: accountFacts(kept) };
    const isClosed = closed.suspendedAt !== null;
    const isShown = isClosed || (await isShownToBeOne(tx, viewer.memberId, [closed.id, kept.id]));
    assertCan(canMergeAccounts(verifier, { ...accounts, isShown }));
    if (kept.suspendedAt !== null) {
      throw new Denied(`@${kept.handle} is suspended. The account that stays must be open.`);
    }
    if (isClosed) return { handle: kept.handle };
    await assertNotLastOwner(tx, closed);
    await endCase(tx, verifier, closed.id);
    const words = `This and @${kept.handle} are accounts of one person. ${reason}`;
    await close(tx, closed.id, words);
    await moveAddresses(tx, closed.id, kept.id);
    await askForReviews(tx, closed.id);
    await tell(tx, verifier, {
      ...{ act: "member.merged", id: closed.id, reason: words, details: { intoId: kept.id } },
    });
    await tell(tx, verifier, {
      act: "member.other-account-closed",
      id: kept.id,
      reason: `This and @${closed.handle} are accounts of one person. ${reason}`,
      details: { closedId: closed.id },
    });
    return { handle: kept.handle };
  });
}

async function isShownToBeOne(tx: Tx, verifierId: string, [one, other]: [string, string]) {
  const without = { without: verifierId };
  const shared = await findSharing(tx, one, without);
  return shared.has(other) || (await findSharing(tx, other, without)).has(one);
}

async function lockBoth(tx: Tx, verifierId: string, memberId: string, into: string) {
  const [found] = await tx.select({ id: members.id }).from(members).where(eq(members.handle, into));
  if (found === undefined) throw new Invalid({ into: ["Nobody here has that handle."] });
  await lockPeople(tx, [memberId, found.id, verifierId]);
  const [closed] = await tx.select().from(members).where(eq(members.id, memberId));
  const [kept] = await tx.select().from(members).where(eq(members.id, found.id));
  if (closed === undefined || kept === undefined) throw new NotFound();
  return { closed, kept };
}

/** A group is never left to an account that nobody can open. */
async function assertNotLastOwner(tx: Tx, { id, handle }: Member): Promise<void> {
  const [owned] = await tx
    .select({ name: groups.name })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .where(and(eq(memberships.memberId, id), owningMemberships(), sql`${ownerCount} = 1`))
    .limit(1);
  if (owned === undefined) return;
  throw new Denied(`@${handle} alone owns ${owned.name}. It is handed over first.`);
}

async function endCase(tx: Tx, verifier: Viewer, memberId: string): Promise<void> {
  const open = await lockOpenCase(tx, memberId);
  if (open === undefined) return;
  if (open.state === "submitted") assertCan(canClaimCase(verifier, await factsOf(tx, open)));
  await endOpenCase(tx, verifier, open);
}

async function close(tx: Tx, memberId: string, words: string): Promise<void> {
  await tx
    .update(members)
    .set({ suspendedAt: sql`now()`, suspensionReason: words })
    .where(eq(members.id, memberId));
  await tx.delete(sessions).where(eq(sessions.memberId, memberId));
  await tx
    .update(accessTokens)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(accessTokens.memberId, memberId), isNull(accessTokens.revokedAt)));
}

/** Addresses at work go with the person: what one of the two accounts proved speaks for the other no longer as a stranger's. */
async function moveAddresses(tx: Tx, closedId: string, keptId: string): Promise<void> {
  const { memberId, contestedBy } = institutionAddresses;
  await tx.update(institutionAddresses).set({ memberId: keptId }).where(eq(memberId, closedId));
  await tx
    .update(institutionAddresses)
    .set({ contestedAt: null, contestedBy: null })
    .where(and(eq(memberId, keptId), inArray(contestedBy, [closedId, keptId])));
}

type Told = { act: string; id: string; reason: string; details: Record<string, string> };

async function tell(tx: Tx, verifier: Viewer, { act, id, reason, details }: Told): Promise<void> {
  const subject = { type: "member", id } as const;
  const entryId = await record(tx, verifier, { act, subject, reason, details });
  await enqueue(tx, "send-mail", { template: "decision", ids: { entryId } });
}

import { and, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { members, vouchRequests } from "@/db/schema";
import { record } from "@/lib/audit";
import { loadViewerByMember } from "@/lib/auth/load-viewer";
import { Denied, Invalid, NotFound, SignInRequired } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import type { Viewer } from "@/lib/policy/viewer";
import { ASKED_AT_ONCE, canAskToVouch, canVouch } from "@/lib/policy/vouching";
import { countAgainst, type Limit } from "@/lib/rate-limit";
import { type CaseRow, lockOwnCase, lockPeople } from "../cases/lock-case";
import { askToVouchInput } from "./contract";
import { loadVouchFacts } from "./vouch-facts";

const ASKS: Limit = { name: "vouch-asks", times: 20, seconds: 86_400 };
/** One answer for all who cannot, so that asking tells nothing about anyone. */
const CANNOT =
  "Nobody of this handle can vouch for you. It takes a verified colleague of your profession who is past their training, has vouched for fewer than five this year, and has not been vouched for by you.";

/** Asks a colleague to vouch for the viewer, and tells them by mail. Asking the same one again changes nothing. */
export async function askToVouch(viewer: Viewer, input: unknown): Promise<{ requestId: string }> {
  const { caseId, colleague, note } = parse(askToVouchInput, input);
  if (viewer.kind === "guest") throw new SignInRequired();
  await countAgainst(ASKS, viewer.memberId);
  return db.transaction(async (tx) => {
    const [asked] = await tx.select().from(members).where(eq(members.handle, colleague));
    await lockPeople(tx, [viewer.memberId, asked?.id ?? viewer.memberId]);
    const { viewer: member, open } = await lockOwnCase(tx, viewer);
    if (open?.id !== caseId) throw new NotFound();
    assertCan(canAskToVouch(member, open.state));
    if (!asked || !(await mayVouch(tx, open, asked.id))) throw new Invalid({ colleague: [CANNOT] });
    const earlier = await findEarlier(tx, caseId, asked.id);
    if (earlier?.state === "declined" || earlier?.state === "taken-back") {
      throw new Invalid({ colleague: ["They have answered already. Ask another colleague."] });
    }
    if (earlier && earlier.state !== "withdrawn") return { requestId: earlier.id };
    await assertFewWaiting(tx, caseId);
    const requestId = await keep(tx, open, asked.id, note);
    await record(tx, member, {
      act: "vouch.asked",
      subject: { type: "verification-case", id: caseId },
      details: { requestId, voucherId: asked.id },
    });
    await enqueue(tx, "send-mail", { template: "vouch-asked", ids: { requestId } });
    return { requestId };
  });
}

async function mayVouch(tx: Tx, open: CaseRow, voucherId: string): Promise<boolean> {
  const voucher = await loadViewerByMember(voucherId, tx);
  return canVouch(voucher, await loadVouchFacts(tx, open, voucherId)).allowed;
}

async function findEarlier(tx: Tx, caseId: string, voucherId: string) {
  const [earlier] = await tx
    .select({ id: vouchRequests.id, state: vouchRequests.state })
    .from(vouchRequests)
    .where(and(eq(vouchRequests.caseId, caseId), eq(vouchRequests.voucherId, voucherId)));
  return earlier;
}

async function assertFewWaiting(tx: Tx, caseId: string): Promise<void> {
  const waiting = await tx.$count(
    vouchRequests,
    and(eq(vouchRequests.caseId, caseId), eq(vouchRequests.state, "asked")),
  );
  if (waiting >= ASKED_AT_ONCE) {
    throw new Denied(
      `You have asked ${ASKED_AT_ONCE} colleagues who have not answered. Wait for them, or take a request back.`,
    );
  }
}

async function keep(tx: Tx, open: CaseRow, voucherId: string, note: string | null) {
  const { id: caseId, memberId } = open;
  const asked = { note, state: "asked" as const, createdAt: sql`now()` };
  const [kept] = await tx
    .insert(vouchRequests)
    .values({ ...asked, caseId, memberId, voucherId })
    .onConflictDoUpdate({ target: [vouchRequests.caseId, vouchRequests.voucherId], set: asked })
    .returning({ id: vouchRequests.id });
  if (kept === undefined) throw new Error("The request was not stored.");
  return kept.id;
}

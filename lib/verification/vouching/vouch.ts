import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { vouchRequests } from "@/db/schema";
import { record } from "@/lib/audit";
import { Denied, Invalid } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import type { Viewer } from "@/lib/policy/viewer";
import { canVouch } from "@/lib/policy/vouching";
import { clockOf } from "../clock";
import { recordCheck } from "../evidence/record-check";
import { settleCase } from "../evidence/settle-case";
import { vouchInput } from "./contract";
import { loadStated } from "./load-stated";
import { lockRequest } from "./lock-request";
import { seenKey, statedName, statementOf } from "./statement";
import { loadVouchFacts } from "./vouch-facts";

/** Vouches are given one after the other: two at once could close a circle that neither sees. */
const ONE_BY_ONE = 7_305_226_411;
const CHANGED = "What your colleague asks has changed since you opened this page. Read it again.";

/** Vouches for the colleague who asked, by name and with a statement that is signed and kept. */
export async function vouch(viewer: Viewer, input: unknown): Promise<{ requestId: string }> {
  const { requestId, seen, words } = parse(vouchInput, input);
  return db.transaction(async (tx) => {
    await tx.execute(sql`SELECT pg_advisory_xact_lock(${ONE_BY_ONE}::bigint)`);
    const held = await lockRequest(tx, viewer, { requestId, as: "voucherId" });
    const { viewer: voucher, request, row } = held;
    if (request.state === "vouched") return { requestId };
    if (request.state !== "asked") throw new Denied("You have answered this already.");
    assertCan(canVouch(voucher, await loadVouchFacts(tx, row, voucher.memberId)));
    const stated = await loadStated(tx, row);
    const statement = statementOf(stated);
    if (seenKey(statement) !== seen) throw new Invalid({ "": [CHANGED] });
    const now = await clockOf(tx);
    await tx
      .update(vouchRequests)
      .set({ state: "vouched", answeredAt: now })
      .where(eq(vouchRequests.id, requestId));
    const { id: caseId, memberId } = row;
    const { professionId, country, jurisdiction, isTrainee } = row;
    const made = await recordCheck(tx, {
      ...{ memberId, caseId, method: "vouching", outcome: "proved", checkedAt: now },
      ...{ professionId, country, jurisdiction, isTrainee },
      nameAsRegistered: statedName(stated),
      decidedBy: voucher.memberId,
      subjectIds: [voucher.memberId],
      reason: `${statement} ${words} ${voucher.name}`,
    });
    await record(tx, voucher, {
      act: "vouch.given",
      subject: { type: "verification-case", id: caseId },
      details: { requestId, memberId, ...made },
    });
    await settleCase(tx, row, now);
    return { requestId };
  });
}

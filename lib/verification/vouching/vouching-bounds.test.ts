import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { auditLog, verificationChecks, vouchRequests } from "@/db/schema";
import { Denied } from "@/lib/errors";
import { VOUCHES_A_YEAR } from "@/lib/policy/vouching";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { takeBackVouch } from "./take-back-vouch";
import { ask, asking, clinician, provedByRegistry, sign, vouchFor } from "./testing/colleagues";

setUpDatabase();
beforeEach(resetDatabase);

const vouched = () =>
  db.select().from(verificationChecks).where(eq(verificationChecks.method, "vouching"));
const fulfilled = (answers: PromiseSettledResult<unknown>[]) =>
  answers.filter(({ status }) => status === "fulfilled").length;

describe("the bounds of vouching", () => {
  it("are five a year, when they come at once, too", async () => {
    const voucher = await clinician();
    for (let times = 1; times < VOUCHES_A_YEAR; times++) await vouchFor(await asking(), voucher);
    const five = await Promise.all(Array.from({ length: 5 }, () => asking()));
    const requests = await Promise.all(five.map((one) => ask(one, voucher)));
    const answers = await Promise.allSettled(
      requests.map(({ requestId }) => sign(voucher, requestId)),
    );
    expect(fulfilled(answers)).toBe(1);
    expect(await vouched()).toHaveLength(VOUCHES_A_YEAR);
    await expect(ask(await asking(), voucher)).rejects.toThrow(/Nobody of this handle/);
    const aYearAgo = new Date(Date.now() - 366 * 86_400_000);
    await db
      .update(vouchRequests)
      .set({ answeredAt: aYearAgo })
      .where(eq(vouchRequests.state, "vouched"));
    await vouchFor(await asking(), voucher);
  });

  it("count one vouch when it is sent five times at once", async () => {
    const one = await asking();
    const voucher = await clinician();
    const { requestId } = await ask(one, voucher);
    await Promise.all(Array.from({ length: 5 }, () => sign(voucher, requestId)));
    expect(await vouched()).toHaveLength(1);
  });

  it("verify once when five vouch at once", async () => {
    const one = await asking();
    await provedByRegistry(one);
    const five = await Promise.all(Array.from({ length: 5 }, () => clinician()));
    const requests = [];
    for (const voucher of five) {
      requests.push({ voucher, requestId: (await ask(one, voucher)).requestId });
    }
    await Promise.allSettled(requests.map(({ voucher, requestId }) => sign(voucher, requestId)));
    expect(await vouched()).toHaveLength(2);
    const acts = await db.select().from(auditLog).where(eq(auditLog.act, "member.verified"));
    expect(acts).toHaveLength(1);
  });

  it("know no circle of two", async () => {
    const voucher = await clinician();
    const one = await asking((await makeMember()).id);
    await vouchFor(one, voucher);
    const back = await asking(voucher.memberId);
    await expect(ask(back, one.viewer)).rejects.toThrow(/Nobody of this handle/);
  });

  it("nor one that taking back opens for a moment", async () => {
    const voucher = await clinician();
    const one = await asking((await makeMember()).id);
    const requestId = await vouchFor(one, voucher);
    await takeBackVouch(voucher, { requestId });
    const back = await asking(voucher.memberId);
    await expect(ask(back, one.viewer)).rejects.toThrow(/Nobody of this handle/);
  });

  it("know no circle of four either, when it would close from two sides at once", async () => {
    const [a, b, c, d] = await Promise.all(
      Array.from({ length: 4 }, async () => asking((await makeMember()).id)),
    );
    if (!a || !b || !c || !d) throw new Error("Four are needed.");
    const edges = [
      [a, b],
      [b, c],
      [c, d],
      [d, a],
    ] as const;
    const requests = await Promise.all(
      edges.map(async ([from, to]) => ({ from, ...(await ask(to, from.viewer)) })),
    );
    const answers = await Promise.allSettled(
      requests.map(({ from, requestId }) => sign(from.viewer, requestId)),
    );
    expect(fulfilled(answers)).toBe(3);
    const refused = answers.find(({ status }) => status === "rejected");
    expect(refused).toMatchObject({ reason: expect.any(Denied) });
    expect(String(Reflect.get(refused ?? {}, "reason"))).toMatch(/vouched for you/);
  });

  it("let two who ask each other at once vouch one way only", async () => {
    const [a, b] = [await asking((await makeMember()).id), await asking((await makeMember()).id)];
    const [toA, toB] = [await ask(a, b.viewer), await ask(b, a.viewer)];
    const answers = await Promise.allSettled([
      sign(b.viewer, toA.requestId),
      sign(a.viewer, toB.requestId),
    ]);
    expect(fulfilled(answers)).toBe(1);
  });
});

import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { z } from "zod";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { auditLog } from "@/db/schema";
import { setUpDatabase } from "@/lib/testing/database";
import { ask, tokenOf } from "./testing";

setUpDatabase();

const queue = z.object({
  items: z.array(z.object({ id: z.string(), risks: z.array(z.string()) })),
});

it("tells members where they stand, and verifiers who waits, and nobody else", async () => {
  const { id, memberId } = await makeCase({ risks: ["broad-domain"] });
  const asking = await tokenOf({ id: memberId });
  const own = await ask("GET", "/me/verification", { token: asking });
  expect(own).toMatchObject({
    status: 200,
    json: { state: "pending", standing: "unverified", open: { id, state: "submitted" } },
  });
  expect(own.text).not.toContain("412345");

  const verifier = await makeMember({ siteRoles: ["verifier"] });
  const token = await tokenOf(verifier);
  const waiting = await ask("GET", "/site/verifications?risk=broad-domain", { token });
  expect(queue.parse(waiting.json).items).toEqual([{ id, risks: ["broad-domain"] }]);
  const others = await ask("GET", "/site/verifications?risk=none", { token });
  expect(queue.parse(others.json).items).toEqual([]);
  const looks = await db.select().from(auditLog).where(eq(auditLog.actorId, verifier.id));
  expect(looks.length).toBeGreaterThan(0);
  const nowhere = await ask("GET", "/site/verifications?country=%00", { token });
  expect(nowhere).toMatchObject({ status: 200, json: { items: [] } });
  const numbers = await ask("GET", "/site/verifications/numbers", { token });
  expect(numbers.json).toMatchObject({ waiting: 1, medianHours: null });

  const member = await tokenOf(await makeMember());
  for (const path of ["/site/verifications", "/site/verifications/numbers"]) {
    expect(await ask("GET", path, { token: member })).toMatchObject({
      status: 404,
      json: { code: "not-found" },
    });
  }
});

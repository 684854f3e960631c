import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { viewerOf } from "@/db/factories/viewer";
import { auditLog } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { queueInput } from "./contract";
import { listReviews } from "./list-reviews";
import { listCases } from "./queries";

setUpDatabase();
beforeEach(resetDatabase);

it("notes who looked at the queue and at what is to be looked at again, and at how many", async () => {
  const viewer = await viewerOf(await makeMember({ siteRoles: ["verifier"] }));
  const actorId = viewer.memberId;
  await makeCase();
  await makeCase();
  await listCases(viewer, queueInput.parse({}));
  await listReviews(viewer);
  const plain = await viewerOf(await makeMember());
  await expect(listCases(plain, queueInput.parse({}))).rejects.toThrow(NotFound);
  const act = "list.viewed";
  expect(await db.select().from(auditLog).orderBy(auditLog.id)).toMatchObject([
    { act, actorId, subjectId: "verification-queue", details: { count: 2 } },
    { act, actorId, subjectId: "verification-reviews", details: { count: 0 } },
  ]);
});

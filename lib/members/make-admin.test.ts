import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { viewerOf } from "@/db/factories/viewer";
import { auditLog } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { canOperateSite } from "@/lib/policy/site";
import { setUpDatabase } from "@/lib/testing/database";
import { makeAdmin } from "./make-admin";

setUpDatabase();

it("makes the member of that address an administrator and says so in the log, and nobody else", async () => {
  const member = await makeMember({ email: "ada@example.org", siteRoles: ["verifier"] });
  const other = await makeMember();
  await makeAdmin(" Ada@Example.org ");
  await makeAdmin("ada@example.org");
  const viewer = await viewerOf(member);
  expect(canOperateSite(viewer).allowed).toBe(true);
  expect([...viewer.siteRoles].sort()).toEqual(["admin", "verifier"]);
  expect(canOperateSite(await viewerOf(other)).allowed).toBe(false);
  const entries = await db.select().from(auditLog).where(eq(auditLog.subjectId, member.id));
  expect(entries[0]).toMatchObject({ act: "member.made-admin", actorId: null });
  await expect(makeAdmin("nobody@example.org")).rejects.toThrow(NotFound);
});

import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { makeSession } from "@/db/factories/session";
import { guest, viewerOf } from "@/db/factories/viewer";
import { auditLog } from "@/db/schema";
import { loadViewerBySession } from "@/lib/auth/load-viewer";
import { hashToken } from "@/lib/auth/secrets";
import { Denied, Invalid, NotFound } from "@/lib/errors";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { restoreMember } from "./restore-member";
import { listMembersForStaff } from "./staff-queries";
import { suspendMember } from "./suspend-member";

setUpDatabase();
beforeEach(resetDatabase);

const makeAdmin = () => makeMember({ siteRoles: ["admin"], name: "Ada Admin" });
const makeVerifier = () => makeMember({ siteRoles: ["verifier"] });

const acts = async () => {
  const rows = await db.select().from(auditLog);
  return rows.map(({ act, actorId, subjectId, reason }) => ({ act, actorId, subjectId, reason }));
};

describe("suspending a member", () => {
  it("ends their sessions at once, with a reason on record, until they are restored", async () => {
    const admin = await makeAdmin();
    const session = await makeSession();
    const input = { memberId: session.memberId, reason: "Promoted a product." };
    const token = hashToken(session.token);
    expect((await loadViewerBySession(token)).kind).toBe("member");

    await suspendMember(await viewerOf(admin), input);
    expect(await loadViewerBySession(token)).toEqual({ kind: "guest" });
    expect(await viewerOf({ id: session.memberId })).toMatchObject({ isSuspended: true });

    await restoreMember(await viewerOf(admin), { ...input, reason: "Cleared up." });
    expect(await viewerOf({ id: session.memberId })).toMatchObject({ isSuspended: false });
    expect(await loadViewerBySession(token)).toEqual({ kind: "guest" });
    const common = { actorId: admin.id, subjectId: session.memberId };
    expect(await acts()).toEqual([
      { act: "member.suspended", reason: "Promoted a product.", ...common },
      { act: "member.restored", reason: "Cleared up.", ...common },
    ]);
  });

  it("is for administrators, never of themselves, never without a reason", async () => {
    const admin = await makeAdmin();
    const member = await makeMember();
    const input = { memberId: member.id, reason: "A reason." };
    for (const viewer of [guest, await viewerOf(await makeMember())]) {
      await expect(suspendMember(viewer, input)).rejects.toThrow(NotFound);
      await expect(restoreMember(viewer, input)).rejects.toThrow(NotFound);
    }
    const verifier = await viewerOf(await makeVerifier());
    await expect(suspendMember(verifier, input)).rejects.toThrow(Denied);
    const viewer = await viewerOf(admin);
    await expect(suspendMember(viewer, { ...input, memberId: admin.id })).rejects.toThrow(Denied);
    await expect(suspendMember(viewer, { ...input, reason: " " })).rejects.toThrow(Invalid);
    await expect(suspendMember(viewer, { ...input, memberId: "none" })).rejects.toThrow(NotFound);
    expect(await acts()).toEqual([]);
  });
});

describe("the staff's list of members", () => {
  it("finds by name, handle and address, and shows it to nobody else", async () => {
    const admin = await makeAdmin();
    await makeMember({ name: "Robin 100%_sure", email: "robin@example.org", handle: "robin-sure" });
    const viewer = await viewerOf(admin);
    for (const query of ["100%_S", "robin-s", "ROBIN@example"]) {
      const found = (await listMembersForStaff(viewer, query)).members;
      expect(found.map(({ member }) => member.handle)).toEqual(["robin-sure"]);
      expect(found[0]?.may).toEqual({ verify: true, suspend: true });
    }
    expect((await listMembersForStaff(viewer, "%")).members).toHaveLength(1);
    await expect(listMembersForStaff(guest, "")).rejects.toThrow(NotFound);
    const member = await viewerOf(await makeMember());
    await expect(listMembersForStaff(member, "")).rejects.toThrow(NotFound);
  });

  it("goes on to its end in pages, each member once, those who wait first", async () => {
    const viewer = await viewerOf(await makeAdmin());
    for (let index = 0; index < 32; index++) await makeMember({ name: "Petra Vogel" });
    const waiting = await makeMember({ name: "Petra Vogel", verifiedAt: null });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { members, next } = await listMembersForStaff(viewer, "Petra Vogel", cursor);
      seen.push(...members.map(({ id }) => id));
      cursor = next ?? undefined;
    } while (cursor !== undefined);
    expect(seen[0]).toBe(waiting.id);
    expect(seen).toHaveLength(33);
    expect(new Set(seen).size).toBe(33);
  });

  it("shows addresses to admins alone, and notes who looked at how many", async () => {
    const [admin, verifier] = [
      await viewerOf(await makeAdmin()),
      await viewerOf(await makeVerifier()),
    ];
    await makeMember({ name: "Ida Lund", email: "rm@example.org" });
    expect((await listMembersForStaff(admin, "rm@example")).members).toMatchObject([
      { email: "rm@example.org" },
    ]);
    expect((await listMembersForStaff(verifier, "Ida")).members).toMatchObject([{ email: null }]);
    expect((await listMembersForStaff(verifier, "rm@example")).members).toEqual([]);
    const looks = await db.select().from(auditLog).orderBy(auditLog.id);
    expect(looks).toMatchObject([
      { actorId: admin.memberId, details: { count: 1, withAddresses: true } },
      { actorId: verifier.memberId, details: { count: 1, withAddresses: false } },
      { actorId: verifier.memberId, details: { count: 0, withAddresses: false } },
    ]);
    expect(looks[0]).toMatchObject({
      act: "list.viewed",
      subjectType: "list",
      subjectId: "members",
    });
    expect(JSON.stringify(looks)).not.toContain("rm@example");
  });
});

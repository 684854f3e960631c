import { describe, expect, it } from "vitest";
import { makeGroup } from "@/db/factories/group";
import { makeLapsedMember, makeMember } from "@/db/factories/member";
import { makeMembership } from "@/db/factories/membership";
import { guest, viewerOf } from "@/db/factories/viewer";
import { setUpDatabase } from "@/lib/testing/database";
import { changeRole } from "./change-role";
import { leaveGroup } from "./leave-group";
import { actsIn, again, memberCounts, outcomes, someone, someoneIn, takeMail } from "./testing";

setUpDatabase();

describe("changing a role", () => {
  it("lets an owner give and take roles, and tells the person", async () => {
    const group = await makeGroup();
    const owner = await someoneIn(group, "owner");
    const member = await someoneIn(group);
    const change = { groupId: group.id, handle: `@${member.handle}`, role: "moderator" };
    await changeRole(owner, change);
    expect((await again(member)).memberships.get(group.id)?.role).toBe("moderator");
    expect(await takeMail()).toEqual(["role-changed"]);
    await changeRole(owner, change);
    expect(await takeMail()).toEqual([]);
    expect(await actsIn(group.id)).toEqual(["membership.role-changed"]);
  });

  it("refuses everyone else", async () => {
    const group = await makeGroup();
    await someoneIn(group, "owner");
    const member = await someoneIn(group);
    const change = { groupId: group.id, handle: member.handle, role: "owner" };
    for (const viewer of [await someoneIn(group, "moderator"), member, await someone()]) {
      await expect(changeRole(viewer, change)).rejects.toThrow(/Only owners/);
    }
    await expect(changeRole(guest, change)).rejects.toMatchObject({ code: "sign-in-required" });
    const lapsed = await makeLapsedMember();
    await makeMembership({ groupId: group.id, memberId: lapsed.id, role: "owner" });
    await expect(changeRole(await viewerOf(lapsed), change)).rejects.toThrow(/lapsed/);
  });

  it("gives a role only to a member whose verification is in force", async () => {
    const group = await makeGroup();
    const owner = await someoneIn(group, "owner");
    const lapsed = await makeLapsedMember();
    await makeMembership({ groupId: group.id, memberId: lapsed.id });
    const stranger = await makeMember();
    const give = (handle: string) =>
      changeRole(owner, { groupId: group.id, handle, role: "moderator" });
    await expect(give(lapsed.handle)).rejects.toThrow(/verification is in force/);
    await expect(give(stranger.handle)).rejects.toThrow(/no longer a member/);
    await expect(give("nobody")).rejects.toMatchObject({ code: "not-found" });
  });

  it("keeps an owner, whoever hands over or leaves at the same moment", async () => {
    const group = await makeGroup();
    const one = await someoneIn(group, "owner");
    const two = await someoneIn(group, "owner");
    const demote = (by: typeof one, whom: typeof one) =>
      changeRole(by, { groupId: group.id, handle: whom.handle, role: "member" });
    expect((await outcomes([demote(one, two), demote(two, one)])).sort()).toEqual([
      "denied",
      "done",
    ]);
    const owner = (await again(one)).memberships.get(group.id)?.role === "owner" ? one : two;
    const alone = { groupId: group.id };
    await expect(leaveGroup(owner, alone)).rejects.toThrow(/last owner/);
    await expect(demote(owner, owner)).rejects.toThrow(/last owner/);
  });

  it("lets one of two last owners leave, not both", async () => {
    const group = await makeGroup();
    const owners = [await someoneIn(group, "owner"), await someoneIn(group, "owner")];
    const leave = owners.map((owner) => leaveGroup(owner, { groupId: group.id }));
    expect((await outcomes(leave)).sort()).toEqual(["denied", "done"]);
    expect(await memberCounts(group.id)).toEqual({ shown: 1, rows: 1 });
  });

  it("lets a member leave once", async () => {
    const group = await makeGroup();
    const member = await someoneIn(group);
    expect(await leaveGroup(member, { groupId: group.id })).toEqual({ slug: group.slug });
    await expect(leaveGroup(member, { groupId: group.id })).rejects.toThrow(/not a member/);
    expect(await memberCounts(group.id)).toEqual({ shown: 0, rows: 0 });
  });
});

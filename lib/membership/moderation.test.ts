import { describe, expect, it } from "vitest";
import { makeGroup } from "@/db/factories/group";
import { makeInvitation, makeJoinRequest } from "@/db/factories/membership";
import { guest } from "@/db/factories/viewer";
import { setUpDatabase } from "@/lib/testing/database";
import { banMember } from "./ban-member";
import { liftBan } from "./lift-ban";
import { muteMember } from "./mute-member";
import { removeMember } from "./remove-member";
import { actsIn, again, memberCounts, outcomes, someone, someoneIn, takeMail } from "./testing";
import { unmuteMember } from "./unmute-member";

setUpDatabase();

const acts = { removeMember, banMember, muteMember, unmuteMember, liftBan };
const reason = "Posted the same advertisement twice.";

async function cast() {
  const group = await makeGroup();
  const owner = await someoneIn(group, "owner");
  const moderator = await someoneIn(group, "moderator");
  const member = await someoneIn(group);
  const about = (handle: string) => ({ groupId: group.id, handle, reason, days: "7" });
  return { group, owner, moderator, member, about };
}

describe("who may act on members", () => {
  it("refuses guests, members, strangers and moderators of other groups", async () => {
    const { group, member, about } = await cast();
    const target = await someoneIn(group);
    const elsewhere = await someoneIn(await makeGroup(), "owner");
    for (const act of Object.values(acts)) {
      for (const viewer of [member, await someone(), elsewhere]) {
        await expect(act(viewer, about(target.handle))).rejects.toThrow(/moderators can do this/);
      }
      await expect(act(guest, about(target.handle))).rejects.toMatchObject({
        code: "sign-in-required",
      });
    }
    expect((await again(target)).memberships.get(group.id)?.mutedUntil).toBeNull();
  });

  it("refuses without a reason, and on oneself or those above", async () => {
    const { owner, moderator, member, about } = await cast();
    for (const act of [removeMember, banMember, muteMember]) {
      await expect(
        act(moderator, { ...about(member.handle), reason: " no " }),
      ).rejects.toMatchObject({ fieldErrors: { reason: [expect.any(String)] } });
      for (const target of [moderator, owner]) {
        await expect(act(moderator, about(target.handle))).rejects.toMatchObject({
          code: "denied",
        });
      }
    }
  });
});

describe("removing", () => {
  it("ends the membership once, tells the person, and keeps the count", async () => {
    const { group, moderator, member, about } = await cast();
    const remove = () => removeMember(moderator, about(member.handle));
    expect((await outcomes([remove(), remove()])).sort()).toEqual(["conflict", "done"]);
    expect(await memberCounts(group.id)).toEqual({ shown: 2, rows: 2 });
    expect(await takeMail()).toEqual(["removed-from-group"]);
    expect(await actsIn(group.id)).toEqual(["membership.removed"]);
  });
});

describe("banning", () => {
  it("ends membership, request and invitation, and can be lifted", async () => {
    const { group, moderator, member, about } = await cast();
    const asking = await someone();
    await makeJoinRequest({ groupId: group.id, memberId: asking.memberId });
    await makeInvitation({ groupId: group.id, email: asking.email });
    await banMember(moderator, about(member.handle));
    await banMember(moderator, about(asking.handle));
    await banMember(moderator, about(asking.handle));
    expect(await takeMail()).toEqual(["removed-from-group", "removed-from-group"]);
    for (const person of [await again(member), await again(asking)]) {
      expect(person.memberships.has(group.id)).toBe(false);
      expect(person.invitedTo.has(group.id)).toBe(false);
      expect(person.bannedFrom.has(group.id)).toBe(true);
    }
    expect(await memberCounts(group.id)).toEqual({ shown: 2, rows: 2 });
    await liftBan(moderator, about(member.handle));
    expect((await again(member)).bannedFrom.has(group.id)).toBe(false);
    expect(await actsIn(group.id)).toEqual([
      "membership.banned",
      "membership.banned",
      "membership.ban-lifted",
    ]);
    expect(await takeMail()).toEqual(["decision"]);
  });

  it("tells nobody who had nothing to do with the group", async () => {
    const { moderator, about } = await cast();
    await banMember(moderator, about((await someone()).handle));
    expect(await takeMail()).toEqual([]);
    await expect(banMember(moderator, about("nobody-here"))).rejects.toMatchObject({
      fieldErrors: { handle: [expect.any(String)] },
    });
  });
});

describe("pausing", () => {
  it("lasts as long as said and ends early when somebody ends it", async () => {
    const { group, moderator, member, about } = await cast();
    await muteMember(moderator, about(member.handle));
    const until = (await again(member)).memberships.get(group.id)?.mutedUntil;
    const days = ((until?.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(7, 1);
    await unmuteMember(moderator, about(member.handle));
    expect((await again(member)).memberships.get(group.id)?.mutedUntil).toBeNull();
    await expect(
      muteMember(moderator, { ...about(member.handle), days: "365" }),
    ).rejects.toMatchObject({ fieldErrors: { days: [expect.any(String)] } });
    expect(await actsIn(group.id)).toEqual(["membership.muted", "membership.unmuted"]);
    expect(await takeMail()).toEqual(["decision", "decision"]);
  });
});

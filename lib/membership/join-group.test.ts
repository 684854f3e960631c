import { describe, expect, it } from "vitest";
import { makeGroup, makeRequestGroup, makeUnlistedGroup } from "@/db/factories/group";
import {
  makeLapsedMember,
  makeMember,
  makeSuspendedMember,
  makeTrainee,
  makeUnverifiedMember,
} from "@/db/factories/member";
import { makeBan, makeInvitation } from "@/db/factories/membership";
import { guest, viewerOf } from "@/db/factories/viewer";
import { setUpDatabase } from "@/lib/testing/database";
import { banMember } from "./ban-member";
import { joinGroup } from "./join-group";
import { actsIn, again, memberCounts, outcomes, someone, someoneIn } from "./testing";

setUpDatabase();

const asShown = (group: { id: string; rulesVersion: number }) => ({
  groupId: group.id,
  rulesVersion: String(group.rulesVersion),
  acknowledged: "on",
});

describe("joining", () => {
  it("lets a clinician into an open group", async () => {
    const group = await makeGroup();
    const viewer = await someone();
    expect(await joinGroup(viewer, asShown(group))).toEqual({ slug: group.slug });
    const joined = await again(viewer);
    expect(joined.memberships.get(group.id)).toMatchObject({
      role: "member",
      acknowledgedRulesVersion: 1,
    });
    expect(await memberCounts(group.id)).toEqual({ shown: 1, rows: 1 });
    expect(await actsIn(group.id)).toEqual(["membership.joined"]);
  });

  it("lets an invited clinician into any group", async () => {
    const group = await makeUnlistedGroup();
    const member = await makeMember();
    await makeInvitation({ groupId: group.id, memberId: member.id });
    await joinGroup(await viewerOf(member), asShown(group));
    const joined = await viewerOf(member);
    expect(joined.memberships.has(group.id)).toBe(true);
    expect(joined.invitedTo.has(group.id)).toBe(false);
  });

  it("refuses everyone whose standing does not allow it, with the reason", async () => {
    const group = await makeGroup({ admitsTrainees: false });
    const trySomeone = async (member: { id: string }) =>
      joinGroup(await viewerOf(member), asShown(group));
    const banned = await makeBan({ groupId: group.id });
    await expect(joinGroup(guest, asShown(group))).rejects.toMatchObject({
      code: "sign-in-required",
    });
    await expect(trySomeone(await makeUnverifiedMember())).rejects.toThrow(/once you are verified/);
    await expect(trySomeone(await makeLapsedMember())).rejects.toThrow(/has lapsed/);
    await expect(trySomeone(await makeTrainee())).rejects.toThrow(/does not admit trainees/);
    await expect(trySomeone(await makeSuspendedMember())).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(trySomeone({ id: banned.memberId })).rejects.toThrow(/closed the group to you/);
    expect(await memberCounts(group.id)).toEqual({ shown: 0, rows: 0 });
  });

  it("does not open a group by request or invitation, and hides an unlisted one", async () => {
    const viewer = await someone();
    await expect(joinGroup(viewer, asShown(await makeRequestGroup()))).rejects.toThrow(
      /Ask to join/,
    );
    const closed = await makeGroup({ joinPolicy: "invitation" });
    await expect(joinGroup(viewer, asShown(closed))).rejects.toThrow(/by invitation/);
    await expect(joinGroup(viewer, asShown(await makeUnlistedGroup()))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(joinGroup(viewer, { groupId: "nowhere" })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("asks for the rules as they are now to be confirmed", async () => {
    const group = await makeGroup({ rulesVersion: 3 });
    const viewer = await someone();
    await expect(joinGroup(viewer, { groupId: group.id })).rejects.toMatchObject({
      fieldErrors: { acknowledged: [expect.stringMatching(/Read the group's rules/)] },
    });
    const old = { ...asShown(group), rulesVersion: "2" };
    await expect(joinGroup(viewer, old)).rejects.toMatchObject({ status: 409 });
    const withoutRules = await makeGroup({ rules: "", rulesVersion: 2 });
    await joinGroup(viewer, { groupId: withoutRules.id });
    expect((await again(viewer)).memberships.get(withoutRules.id)).toMatchObject({
      acknowledgedRulesVersion: 2,
    });
  });

  it("counts everyone who joins at once, and each of them once", async () => {
    const group = await makeGroup();
    const people = await Promise.all(Array.from({ length: 6 }, () => someone()));
    const twice = [...people, ...people];
    expect(await outcomes(twice.map((viewer) => joinGroup(viewer, asShown(group))))).toEqual(
      twice.map(() => "done"),
    );
    expect(await memberCounts(group.id)).toEqual({ shown: 6, rows: 6 });
    expect(await actsIn(group.id)).toHaveLength(6);
  });

  it("never leaves somebody in who is banned at the same moment", async () => {
    const group = await makeGroup();
    const moderator = await someoneIn(group, "moderator");
    for (let round = 0; round < 5; round++) {
      const viewer = await someone();
      const ban = { groupId: group.id, handle: viewer.handle, reason: "Sells courses." };
      const [, banned] = await outcomes([
        joinGroup(viewer, asShown(group)),
        banMember(moderator, ban),
      ]);
      expect(banned).toBe("done");
      const now = await again(viewer);
      expect(now.bannedFrom.has(group.id)).toBe(true);
      expect(now.memberships.has(group.id)).toBe(false);
    }
    expect(await memberCounts(group.id)).toEqual({ shown: 1, rows: 1 });
  });
});

import { describe, expect, it } from "vitest";
import { makeGroup, makeRequestGroup, makeUnlistedGroup } from "@/db/factories/group";
import { makeLapsedMember, makeTrainee } from "@/db/factories/member";
import { makeBan, makeJoinRequest } from "@/db/factories/membership";
import { guest, viewerOf } from "@/db/factories/viewer";
import { setUpDatabase } from "@/lib/testing/database";
import { actsIn, again, memberCounts, outcomes, someone, someoneIn, takeMail } from "../testing";
import { approveRequest } from "./approve-request";
import { askToJoin } from "./ask-to-join";
import { listWaitingRequests } from "./queries";
import { refuseRequest } from "./refuse-request";
import { withdrawRequest } from "./withdraw-request";

setUpDatabase();

const reason = "This group is for people who work in hospices.";

describe("asking to join", () => {
  it("puts one request into the queue, however often it is sent", async () => {
    const group = await makeRequestGroup();
    const moderator = await someoneIn(group, "moderator");
    const viewer = await someone();
    const ask = () => askToJoin(viewer, { groupId: group.id, message: "I run a hospice." });
    expect(await outcomes([ask(), ask(), ask()])).toEqual(["done", "done", "done"]);
    const { requests } = await listWaitingRequests(moderator, group);
    expect(requests).toMatchObject([
      { message: "I run a hospice.", member: { handle: viewer.handle }, refusedBefore: 0 },
    ]);
    expect(await actsIn(group.id)).toEqual(["join-request.sent"]);
  });

  it("is refused where it is of no use or not allowed", async () => {
    const group = await makeRequestGroup({ admitsTrainees: false });
    const ask = async (member: { id: string }, groupId = group.id) =>
      askToJoin(await viewerOf(member), { groupId });
    const banned = await makeBan({ groupId: group.id });
    const viewer = await someone();
    await expect(askToJoin(guest, { groupId: group.id })).rejects.toMatchObject({ status: 401 });
    await expect(ask({ id: banned.memberId })).rejects.toThrow(/closed the group to you/);
    await expect(ask(await makeTrainee())).rejects.toThrow(/trainees/);
    await expect(ask(await makeLapsedMember())).rejects.toThrow(/lapsed/);
    const open = await makeGroup();
    await expect(askToJoin(viewer, { groupId: open.id })).rejects.toThrow(/Join the group/);
    const hidden = await makeUnlistedGroup({ joinPolicy: "request" });
    await expect(askToJoin(viewer, { groupId: hidden.id })).rejects.toMatchObject({ status: 404 });
    const member = await someoneIn(group);
    await expect(askToJoin(member, { groupId: group.id })).rejects.toThrow(/member already/);
  });
});

describe("deciding", () => {
  it("lets in on approval, rules still to be confirmed, and says so by mail", async () => {
    const group = await makeRequestGroup();
    const moderator = await someoneIn(group, "moderator");
    const request = await makeJoinRequest({ groupId: group.id });
    await approveRequest(moderator, { requestId: request.id });
    const joined = await viewerOf({ id: request.memberId });
    expect(joined.memberships.get(group.id)).toMatchObject({ acknowledgedRulesVersion: 0 });
    expect(await memberCounts(group.id)).toEqual({ shown: 2, rows: 2 });
    expect(await takeMail()).toEqual(["join-approved"]);
    expect(await actsIn(group.id)).toEqual(["join-request.approved"]);
  });

  it("refuses with a reason, and the person may ask again", async () => {
    const group = await makeRequestGroup();
    const owner = await someoneIn(group, "owner");
    const viewer = await someone();
    const { requestId } = await askToJoin(viewer, { groupId: group.id });
    await expect(refuseRequest(owner, { requestId })).rejects.toMatchObject({
      fieldErrors: { reason: [expect.stringMatching(/Give a reason/)] },
    });
    expect(await askToJoin(viewer, { groupId: group.id })).toMatchObject({ requestId });
    const otherwise = askToJoin(viewer, { groupId: group.id, message: "In other words." });
    await expect(otherwise).rejects.toMatchObject({ status: 409 });
    await refuseRequest(owner, { requestId, reason });
    expect(await takeMail()).toEqual(["join-refused"]);
    expect((await again(viewer)).memberships.has(group.id)).toBe(false);
    await askToJoin(viewer, { groupId: group.id });
    const { requests } = await listWaitingRequests(owner, group);
    expect(requests).toMatchObject([{ refusedBefore: 1 }]);
  });

  it("is for the group's moderators; to others the request is not there", async () => {
    const group = await makeRequestGroup();
    const request = await makeJoinRequest({ groupId: group.id });
    const member = await someoneIn(group);
    const outsiders = [await someone(), await someoneIn(await makeGroup(), "owner")];
    for (const decide of [approveRequest, refuseRequest]) {
      const input = { requestId: request.id, reason };
      await expect(decide(member, input)).rejects.toMatchObject({ status: 404 });
      await expect(decide(guest, input)).rejects.toMatchObject({ status: 401 });
      for (const viewer of outsiders) {
        await expect(decide(viewer, input)).rejects.toMatchObject({ status: 404 });
      }
    }
    await expect(listWaitingRequests(member, group)).rejects.toMatchObject({ status: 404 });
    await expect(withdrawRequest(member, { requestId: request.id })).rejects.toMatchObject({
      status: 404,
    });
  });

  it("keeps out who may no longer come in", async () => {
    const group = await makeRequestGroup();
    const owner = await someoneIn(group, "owner");
    const lapsed = await makeLapsedMember();
    const late = await makeJoinRequest({ groupId: group.id, memberId: lapsed.id });
    await expect(approveRequest(owner, { requestId: late.id })).rejects.toThrow(/not verified/);
    const banned = await makeJoinRequest({ groupId: group.id });
    await makeBan({ groupId: group.id, memberId: banned.memberId });
    await expect(approveRequest(owner, { requestId: banned.id })).rejects.toThrow(/banned/);
    expect(await memberCounts(group.id)).toEqual({ shown: 1, rows: 1 });
  });
});

describe("deciding at the same moment", () => {
  it("has one winner among two who approve and one who refuses", async () => {
    const group = await makeRequestGroup();
    const [one, two] = [await someoneIn(group, "moderator"), await someoneIn(group, "owner")];
    const { id: requestId } = await makeJoinRequest({ groupId: group.id });
    const ended = await outcomes([
      approveRequest(one, { requestId }),
      approveRequest(two, { requestId }),
      refuseRequest(two, { requestId, reason }),
    ]);
    expect(ended.sort()).toEqual(["conflict", "conflict", "done"]);
    expect(await actsIn(group.id)).toHaveLength(1);
    expect(await takeMail()).toHaveLength(1);
  });

  it("either lets in or lets go, when approval meets withdrawal", async () => {
    const group = await makeRequestGroup();
    const moderator = await someoneIn(group, "moderator");
    for (let round = 0; round < 5; round++) {
      const viewer = await someone();
      const { requestId } = await askToJoin(viewer, { groupId: group.id });
      const [approved, withdrawn] = await outcomes([
        approveRequest(moderator, { requestId }),
        withdrawRequest(viewer, { requestId }),
      ]);
      expect([approved, withdrawn].sort()).toEqual(["conflict", "done"]);
      expect((await again(viewer)).memberships.has(group.id)).toBe(approved === "done");
    }
    const { shown, rows } = await memberCounts(group.id);
    expect(shown).toBe(rows);
  });
});

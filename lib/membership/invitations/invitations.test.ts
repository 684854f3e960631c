import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeUnlistedGroup } from "@/db/factories/group";
import { makeMember, makeTrainee, makeUnverifiedMember } from "@/db/factories/member";
import { makeBan, makeInvitation, makeJoinRequest } from "@/db/factories/membership";
import { guest, viewerOf } from "@/db/factories/viewer";
import { invitations, members } from "@/db/schema";
import { getGroup } from "@/lib/groups/queries";
import { newId } from "@/lib/ids";
import { setUpDatabase } from "@/lib/testing/database";
import { actsIn, again, memberCounts, outcomes, someone, someoneIn, takeMail } from "../testing";
import { acceptInvitation } from "./accept-invitation";
import { declineInvitation } from "./decline-invitation";
import { invitationToken } from "./invitation-token";
import { inviteMember } from "./invite-member";
import { getInvitationLink, listOpenInvitations } from "./queries";
import { withdrawInvitation } from "./withdraw-invitation";

setUpDatabase();

const to = (groupId: string, whom: string) => ({ groupId, to: whom, submissionId: newId() });
const accepting = (invitationId: string) => ({
  invitationId,
  rulesVersion: "1",
  acknowledged: "on",
});

describe("inviting", () => {
  it("invites a member by handle, once, however often the form is sent", async () => {
    const group = await makeUnlistedGroup();
    const moderator = await someoneIn(group, "moderator");
    const friend = await someone();
    const sent = to(group.id, `@${friend.handle.toUpperCase()}`);
    const answers = await Promise.all([1, 2, 3].map(() => inviteMember(moderator, sent)));
    expect(new Set(answers.map(({ invitationId }) => invitationId)).size).toBe(1);
    expect(await takeMail()).toEqual(["invitation"]);
    expect(await actsIn(group.id)).toEqual(["invitation.sent"]);
    expect((await again(friend)).invitedTo.has(group.id)).toBe(true);
    await expect(inviteMember(moderator, to(group.id, friend.handle))).rejects.toThrow(
      /open invitation already/,
    );
  });

  it("answers an address the same whether or not it has an account", async () => {
    const group = await makeUnlistedGroup();
    const moderator = await someoneIn(group, "moderator");
    const banned = await makeMember();
    await makeBan({ groupId: group.id, memberId: banned.id });
    for (const email of [banned.email, moderator.email, "nobody@example.org"]) {
      await expect(inviteMember(moderator, to(group.id, email))).resolves.toMatchObject({
        slug: group.slug,
      });
    }
  });

  it("refuses whom the group would not take, saying why", async () => {
    const group = await makeUnlistedGroup({ admitsTrainees: false });
    const moderator = await someoneIn(group, "moderator");
    const ban = await makeBan({ groupId: group.id });
    const banned = await viewerOf({ id: ban.memberId });
    const request = await makeJoinRequest({ groupId: group.id });
    const asking = await viewerOf({ id: request.memberId });
    const trainee = await makeTrainee();
    await takeMail();
    const invite = (whom: string) => inviteMember(moderator, to(group.id, whom));
    await expect(invite(banned.handle)).rejects.toThrow(/Lift the ban/);
    await expect(invite(asking.handle)).rejects.toThrow(/have asked to join/);
    await expect(invite(trainee.handle)).rejects.toThrow(/does not admit trainees/);
    await expect(invite(moderator.handle)).rejects.toThrow(/member already/);
    await expect(invite("nobody-at-all")).rejects.toThrow(/no member @nobody-at-all/);
    await expect(invite("not an address@")).rejects.toThrow(/full e-mail address/);
    expect(await takeMail()).toEqual([]);
  });

  it("is for moderators; to others the group is not there, or not theirs to fill", async () => {
    const group = await makeUnlistedGroup();
    const friend = await someone();
    const member = await someoneIn(group);
    const sent = to(group.id, friend.handle);
    await expect(inviteMember(member, sent)).rejects.toMatchObject({ status: 403 });
    await expect(inviteMember(await someone(), sent)).rejects.toMatchObject({ status: 404 });
    await expect(inviteMember(guest, sent)).rejects.toMatchObject({ status: 401 });
    await expect(listOpenInvitations(member, group)).rejects.toMatchObject({ status: 404 });
  });
});

describe("a link in a message", () => {
  async function linked() {
    const group = await makeUnlistedGroup();
    const moderator = await someoneIn(group, "moderator");
    const member = await makeMember();
    const { invitationId } = await inviteMember(moderator, to(group.id, member.email));
    return { group, moderator, member, invitationId, token: invitationToken(invitationId) };
  }

  it("leads its owner to the group and nobody else anywhere", async () => {
    const { group, member, token } = await linked();
    const owner = await viewerOf(member);
    expect(await getInvitationLink(owner, token)).toEqual({ status: "yours", slug: group.slug });
    expect(await getGroup(owner, group.slug)).toMatchObject({ standing: "invited" });
    const stranger = await someone();
    expect(await getInvitationLink(stranger, token)).toEqual({ status: "other-address" });
    await expect(getInvitationLink(guest, token)).rejects.toMatchObject({ status: 401 });
    await expect(getInvitationLink(owner, "made-up")).rejects.toMatchObject({ status: 404 });
    await expect(getGroup(stranger, group.slug)).rejects.toMatchObject({ status: 404 });
  });

  it("is worth nothing to an account that only claims the address", async () => {
    const { group, member, invitationId, token } = await linked();
    await db.update(members).set({ emailVerifiedAt: null }).where(eq(members.id, member.id));
    const claimant = await viewerOf(member);
    expect(await getInvitationLink(claimant, token)).toEqual({ status: "other-address" });
    await expect(getGroup(claimant, group.slug)).rejects.toMatchObject({ status: 404 });
    await expect(acceptInvitation(claimant, accepting(invitationId))).rejects.toMatchObject({
      status: 404,
    });
  });

  it("is stored as a hash only", async () => {
    const { invitationId, token } = await linked();
    const [row] = await db.select().from(invitations).where(eq(invitations.id, invitationId));
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it("ends with use, withdrawal and time", async () => {
    const used = await linked();
    await acceptInvitation(await viewerOf(used.member), accepting(used.invitationId));
    await expect(getInvitationLink(await someone(), used.token)).rejects.toMatchObject({
      status: 404,
    });
    const withdrawn = await linked();
    const { invitationId } = withdrawn;
    await withdrawInvitation(withdrawn.moderator, { invitationId });
    const late = await linked();
    await db
      .update(invitations)
      .set({ endsAt: sql`now() - interval '1 second'` })
      .where(eq(invitations.id, late.invitationId));
    for (const { member, token, invitationId: id } of [withdrawn, late]) {
      const viewer = await viewerOf(member);
      await expect(getInvitationLink(viewer, token)).rejects.toMatchObject({ status: 404 });
      await expect(acceptInvitation(viewer, accepting(id))).rejects.toMatchObject({ status: 404 });
    }
  });
});

describe("answering", () => {
  it("brings the invited in once, though the button is pressed twice", async () => {
    const invitation = await makeInvitation();
    const viewer = await viewerOf({ id: invitation.memberId ?? "" });
    const accept = () => acceptInvitation(viewer, accepting(invitation.id));
    expect(await outcomes([accept(), accept()])).toEqual(["done", "done"]);
    expect(await memberCounts(invitation.groupId)).toEqual({ shown: 1, rows: 1 });
    expect(await actsIn(invitation.groupId)).toEqual(["invitation.accepted"]);
  });

  it("waits for verification and for the rules to be read", async () => {
    const member = await makeUnverifiedMember();
    const invitation = await makeInvitation({ memberId: member.id });
    await expect(
      acceptInvitation(await viewerOf(member), accepting(invitation.id)),
    ).rejects.toThrow(/once you are verified/);
    const other = await makeInvitation();
    const viewer = await viewerOf({ id: other.memberId ?? "" });
    await expect(acceptInvitation(viewer, { invitationId: other.id })).rejects.toMatchObject({
      fieldErrors: { acknowledged: [expect.any(String)] },
    });
  });

  it("is for the invited alone", async () => {
    const invitation = await makeInvitation();
    const invitationId = invitation.id;
    const stranger = await someone();
    for (const act of [acceptInvitation, declineInvitation, withdrawInvitation]) {
      await expect(act(stranger, accepting(invitationId))).rejects.toMatchObject({ status: 404 });
      await expect(act(guest, accepting(invitationId))).rejects.toMatchObject({ status: 401 });
    }
  });

  it("lets the invited decline, and be invited again", async () => {
    const group = await makeUnlistedGroup();
    const moderator = await someoneIn(group, "owner");
    const friend = await someone();
    const { invitationId } = await inviteMember(moderator, to(group.id, friend.handle));
    await declineInvitation(await again(friend), { invitationId });
    expect((await again(friend)).invitedTo.has(group.id)).toBe(false);
    expect(await listOpenInvitations(moderator, group)).toEqual([]);
    await inviteMember(moderator, to(group.id, friend.handle));
    expect(await listOpenInvitations(moderator, group)).toMatchObject([
      { to: { member: { handle: friend.handle } }, isOver: false },
    ]);
  });

  it("has one outcome when acceptance meets withdrawal", async () => {
    const group = await makeUnlistedGroup();
    const moderator = await someoneIn(group, "moderator");
    for (let round = 0; round < 4; round++) {
      const friend = await someone();
      const { invitationId } = await inviteMember(moderator, to(group.id, friend.handle));
      const [accepted, withdrawn] = await outcomes([
        acceptInvitation(await again(friend), accepting(invitationId)),
        withdrawInvitation(moderator, { invitationId }),
      ]);
      expect(withdrawn === "done").toBe(accepted !== "done");
      expect((await again(friend)).memberships.has(group.id)).toBe(accepted === "done");
    }
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeGroup } from "@/db/factories/group";
import {
  makeMember,
  makeNewcomer,
  makeSuspendedMember,
  makeUnverifiedMember,
} from "@/db/factories/member";
import { makeMembership } from "@/db/factories/membership";
import { makeThread } from "@/db/factories/thread";
import { guest, viewerOf } from "@/db/factories/viewer";
import { Invalid, NotFound, SignInRequired } from "@/lib/errors";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { findKnown } from "@/lib/verification/desk/known-as";
import { verifyMember } from "@/lib/verification/desk/verify-member";
import { finishWelcome } from "./finish-welcome";
import { handleFor } from "./make-handle";
import { getOwnProfile, getProfile, listProfileChoices } from "./queries";
import { saveProfile } from "./save-profile";

setUpDatabase();
beforeEach(resetDatabase);

const answers = {
  name: "Elif Aydın",
  professionId: "psychologist",
  specialtyId: "clinical-psychology",
  country: "TR",
  institution: "Boğaz Clinic",
  to: "/groups",
};

describe("the welcome page", () => {
  it("takes in who somebody is, once, and gives them a handle nobody has", async () => {
    const newcomers = [await makeNewcomer(), await makeNewcomer()];
    const viewers = await Promise.all(newcomers.map((one) => viewerOf(one)));
    await Promise.all(viewers.map((viewer) => finishWelcome(viewer, answers)));
    const after = await Promise.all(newcomers.map((one) => viewerOf(one)));
    expect(after.map(({ handle }) => handle).sort()).toEqual(["elif-aydin", "elif-aydin-2"]);
    expect(after[0]).toMatchObject({
      isWelcomed: true,
      name: "Elif Aydın",
      standing: "unverified",
    });

    const [first] = after;
    if (!first) throw new Error("Nobody was welcomed.");
    expect(await finishWelcome(first, { ...answers, name: "Another" })).toEqual({ to: "/groups" });
    expect((await getOwnProfile(first)).name).toBe("Elif Aydın");
  });

  it.each([
    ["name", "E"],
    ["name", "\u200b\u200b\u200b"],
    ["professionId", ""],
    ["professionId", "wizard"],
    ["specialtyId", "alchemy"],
    ["country", "XX"],
    ["country", ""],
    ["institution", "x".repeat(121)],
  ])("refuses %s %j and says where", async (field, value) => {
    const viewer = await viewerOf(await makeNewcomer());
    const attempt = finishWelcome(viewer, { ...answers, [field]: value });
    await expect(attempt).rejects.toMatchObject({ fieldErrors: { [field]: [expect.any(String)] } });
    await expect(finishWelcome(guest, answers)).rejects.toThrow(SignInRequired);
  });

  it("leads to our own pages only", async () => {
    const viewer = await viewerOf(await makeNewcomer());
    expect(await finishWelcome(viewer, { ...answers, to: "//evil.example" })).toEqual({ to: "/" });
  });
});

describe("changing one's profile", () => {
  const profile = { ...answers, country: "IE", bio: "" };

  it("changes what nobody has checked", async () => {
    const member = await makeUnverifiedMember();
    await saveProfile(await viewerOf(member), profile);
    const viewer = await viewerOf(member);
    expect(await getOwnProfile(viewer)).toMatchObject({ name: "Elif Aydın", country: "IE" });
    await expect(saveProfile(guest, profile)).rejects.toThrow(SignInRequired);
  });

  it("keeps what a verification rests on", async () => {
    const viewer = await viewerOf(await makeMember());
    const known = await getOwnProfile(viewer);
    await saveProfile(viewer, { ...known, bio: "Sarcoma and slow conversations." });
    const attempt = saveProfile(viewer, { ...known, professionId: "nurse" });
    await expect(attempt).rejects.toThrow(Invalid);
    await expect(attempt).rejects.toThrow(/Ask to be verified anew/);
    const other = saveProfile(viewer, { ...known, name: "Somebody Else" });
    await expect(other).rejects.toMatchObject({ fieldErrors: { name: [expect.any(String)] } });
    expect((await getOwnProfile(viewer)).bio).toBe("Sarcoma and slow conversations.");
  });
});

it("keeps what was checked also from whoever is welcomed after it", async () => {
  const member = await makeMember({ welcomedAt: null });
  const viewer = await viewerOf(member);
  await finishWelcome(viewer, { ...answers, name: "Somebody Else", professionId: "nurse" });
  const known = await getOwnProfile(await viewerOf(member));
  expect(known).toMatchObject({ name: member.name, professionId: member.professionId });
});

it("goes by what is in force when a profile is saved, not when the page was asked for", async () => {
  const member = await makeUnverifiedMember();
  const before = await viewerOf(member);
  await verifyMember(await viewerOf(await makeMember({ siteRoles: ["admin"] })), {
    ...{ memberId: member.id, how: "video", reason: "We spoke on Monday.", years: "1" },
    seen: (await findKnown(db, member.id)).as,
  });
  const known = await getOwnProfile(before);
  const attempt = saveProfile(before, { ...known, name: "Somebody Else" });
  await expect(attempt).rejects.toMatchObject({ fieldErrors: { name: [expect.any(String)] } });
});

describe("a colleague's page", () => {
  it("shows groups and posts that both can read, and no others", async () => {
    const author = await makeMember({ handle: "author" });
    const reader = await makeMember();
    const shared = await makeGroup({ name: "Shared group" });
    const other = await makeGroup({ name: "Other group", listing: "unlisted" });
    for (const groupId of [shared.id, other.id]) {
      await makeMembership({ groupId, memberId: author.id });
      await makeThread({ groupId, authorId: author.id, title: `Canary in ${groupId}` });
    }
    await makeMembership({ groupId: shared.id, memberId: reader.id });
    const profile = await getProfile(await viewerOf(reader), "author");
    expect(profile.sharedGroups.map(({ name }) => name)).toEqual(["Shared group"]);
    expect(profile.recentPosts.map(({ groupName }) => groupName)).toEqual(["Shared group"]);
    expect(JSON.stringify(profile)).not.toContain(other.id);
    expect(JSON.stringify(profile)).not.toContain(author.email);

    const own = await getProfile(await viewerOf(author), "author");
    expect(own).toMatchObject({ isOwn: true });
    expect(own.sharedGroups).toHaveLength(2);
  });

  it("does not exist for guests, the unverified, or when its member is suspended", async () => {
    await makeMember({ handle: "author" });
    await makeSuspendedMember({ handle: "gone" });
    const unverified = await makeUnverifiedMember({ handle: "newcomer" });
    const viewer = await viewerOf(unverified);
    await expect(getProfile(guest, "author")).rejects.toThrow(NotFound);
    await expect(getProfile(viewer, "author")).rejects.toThrow(NotFound);
    expect((await getProfile(viewer, "newcomer")).isOwn).toBe(true);
    const clinician = await viewerOf(await makeMember());
    await expect(getProfile(clinician, "gone")).rejects.toThrow(NotFound);
    await expect(getProfile(clinician, "nobody")).rejects.toThrow(NotFound);
  });
});

it.each([
  ["Elif Aydın", "elif-aydin"],
  ["Søren Łuczak-Ærø", "soren-luczak-aero"],
  ["Niamh O’Kearney", "niamh-okearney"],
  ["  Dr. J. ", "dr-j"],
  ["山田花子", "colleague"],
  ["Li", "colleague"],
])("makes a handle of %j", (name, handle) => {
  expect(handleFor(name)).toBe(handle);
});

it("offers professions, specialties and countries by name", async () => {
  const { professions, specialties, countries } = await listProfileChoices();
  expect(professions[0]).toEqual({ id: "physician", name: "Physician" });
  expect(specialties.length).toBeGreaterThanOrEqual(120);
  expect(countries.find(({ id }) => id === "IE")).toEqual({ id: "IE", name: "Ireland" });
  expect(countries).toHaveLength(249);
});

import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeGroup } from "@/db/factories/group";
import { makeScenario, type Scenario, viewersIn } from "@/db/factories/scenario";
import { groupSpecialties } from "@/db/schema";
import { getGroupMember, listBans, listMembers } from "@/lib/membership/queries";
import type { Viewer } from "@/lib/policy/viewer";
import { setUpDatabase } from "@/lib/testing/database";
import { listGroupActs } from "./acts/queries";
import type { GroupCard } from "./contract";
import { listDirectory, listDirectorySpecialties } from "./directory";
import { getGroup } from "./queries";

setUpDatabase();

let scenario: Scenario;
let viewers: Awaited<ReturnType<typeof viewersIn>>;

beforeAll(async () => {
  scenario = await makeScenario();
  viewers = await viewersIn(scenario);
  await makeGroup({
    name: "Médecine d'urgence",
    description: "The first hour, and what went wrong in it.",
    slug: "urgence",
  });
  const { request, unlisted } = scenario.groups;
  await db.insert(groupSpecialties).values([
    { groupId: request.id, specialtyId: "palliative-medicine" },
    { groupId: unlisted.id, specialtyId: "sexology" },
  ]);
});

const names = (groups: GroupCard[]) => groups.map(({ name }) => name);

describe("one group", () => {
  it("says how the viewer stands to it", async () => {
    const { open, request } = scenario.groups;
    const seen = (viewer: Viewer, slug = open.slug) => getGroup(viewer, slug);
    expect(await seen(viewers.member)).toMatchObject({ standing: "member", role: "member" });
    expect(await seen(viewers.hasNotReadRules)).toMatchObject({
      mustAcknowledge: true,
      mayStartThread: { allowed: false },
    });
    expect(await seen(viewers.invited)).toMatchObject({
      standing: "invited",
      mayJoin: { allowed: true },
      threadCount: null,
    });
    expect(await seen(viewers.asking, request.slug)).toMatchObject({
      standing: "asked",
      request: { message: expect.stringContaining("late-effects") },
      waitingRequests: 0,
    });
    expect(await seen(viewers.moderator, request.slug)).toMatchObject({ waitingRequests: 1 });
    expect(await seen(viewers.outsider)).toMatchObject({
      standing: "none",
      role: null,
      mayRead: { allowed: false },
      mayJoin: { allowed: true },
      mayModerate: false,
    });
    expect(await seen(viewers.banned)).toMatchObject({ mayJoin: { allowed: false } });
  });

  it("is not there for those who may not know of it, as if it never was", async () => {
    const { unlisted } = scenario.groups;
    const insiders = [viewers.member, viewers.moderator, viewers.invited, viewers.lapsed];
    for (const viewer of insiders) {
      await expect(getGroup(viewer, unlisted.slug)).resolves.toMatchObject({ id: unlisted.id });
    }
    const outsiders = ["outsider", "removed", "banned", "asking", "admin", "suspended"] as const;
    for (const person of outsiders) {
      const missing = await getGroup(viewers[person], "no-such-group").catch(String);
      expect(await getGroup(viewers[person], unlisted.slug).catch(String)).toBe(missing);
    }
    await expect(getGroup(viewers.guest, unlisted.slug)).rejects.toMatchObject({ status: 401 });
    await expect(getGroup(viewers.guest, "no-such-group")).rejects.toMatchObject({ status: 401 });
  });
});

describe("the directory", () => {
  it("shows listed groups to all who are signed in, unlisted ones to those who belong", async () => {
    const seen = async (viewer: Viewer) => names((await listDirectory(viewer, {})).groups);
    const listed = ["Médecine d'urgence", "Open group", "Other group", "Request group"];
    expect(await seen(viewers.outsider)).toEqual(listed);
    expect(await seen(viewers.unverified)).toEqual([...listed, "Unlisted group"]);
    expect(await seen(viewers.invited)).toEqual([...listed, "Unlisted group"]);
    expect(await seen(viewers.guest)).toEqual([]);
    expect(await seen(viewers.suspended)).toEqual([]);
  });

  it("finds by name, description and specialty, without accents and despite a slip", async () => {
    const find = async (q: string, viewer: Viewer = viewers.outsider) =>
      names((await listDirectory(viewer, { q })).groups);
    expect(await find("medecine")).toEqual(["Médecine d'urgence", "Request group"]);
    expect(await find("URGENCE first")).toEqual(["Médecine d'urgence"]);
    expect(await find("urgense")).toEqual(["Médecine d'urgence"]);
    expect(await find("palliat")).toEqual(["Request group"]);
    expect(await find("100%")).toEqual([]);
    expect(await find("sexology")).toEqual([]);
    expect(await find("sexology", viewers.member)).toEqual(["Unlisted group"]);
    expect((await find("group")).slice(0, 2)).toEqual(["Open group", "Other group"]);
  });

  it("filters by specialty and offers only those of visible groups", async () => {
    const specialty = "palliative-medicine";
    const { groups } = await listDirectory(viewers.outsider, { specialty });
    expect(names(groups)).toEqual(["Request group"]);
    const offered = await listDirectorySpecialties(viewers.outsider);
    expect(offered.map(({ id }) => id)).toEqual([specialty]);
    expect(await listDirectorySpecialties(viewers.member)).toHaveLength(2);
  });

  it("tells when somebody last wrote to readers only", async () => {
    const cardFor = async (viewer: Viewer) =>
      (await listDirectory(viewer, { q: "open group" })).groups[0]?.activity;
    expect(await cardFor(viewers.member)).toEqual({ at: expect.any(Date) });
    for (const viewer of [viewers.outsider, viewers.unverified, viewers.removed]) {
      expect(await cardFor(viewer)).toEqual({ pace: "week" });
    }
  });

  it("pages without gaps or repetition, and shrugs at a made-up cursor", async () => {
    await Promise.all(Array.from({ length: 30 }, (_, n) => makeGroup({ name: `Series ${n % 7}` })));
    const first = await listDirectory(viewers.outsider, { q: "series" });
    const second = await listDirectory(viewers.outsider, {
      q: "series",
      cursor: first.next ?? "",
    });
    const ids = [...first.groups, ...second.groups].map(({ id }) => id);
    expect(ids).toHaveLength(30);
    expect(new Set(ids).size).toBe(30);
    expect(second.next).toBeNull();
    const lost = await listDirectory(viewers.outsider, { q: "series", cursor: "WyJ4Il0" });
    expect(lost.groups).toEqual(first.groups);
  });
});

describe("who is in a group", () => {
  it("is for members, those who run it first, suspended ones left out", async () => {
    const { open } = scenario.groups;
    const { members } = await listMembers(viewers.member, open, {});
    expect(members.slice(0, 3).map(({ role }) => role)).toEqual([
      "owner",
      "moderator",
      "moderator",
    ]);
    expect(members).toHaveLength(9);
    expect((await listMembers(viewers.member, open, { role: "owner" })).members).toHaveLength(1);
    const found = await listMembers(viewers.lapsed, open, { q: "RAINE" });
    expect(found.members).toMatchObject([{ member: { name: "Trainee", standing: "trainee" } }]);
    for (const person of ["outsider", "removed", "banned", "invited", "unverified"] as const) {
      await expect(listMembers(viewers[person], open, {})).rejects.toMatchObject({ status: 404 });
    }
  });

  it("shows who runs a listed group to clinicians, and the desk to moderators", async () => {
    const { open, unlisted } = scenario.groups;
    const shown = (await getGroup(viewers.outsider, open.slug)).moderators;
    expect(shown.map(({ role }) => role)).toEqual(["owner", "moderator", "moderator"]);
    expect((await getGroup(viewers.unverified, open.slug)).moderators).toEqual([]);
    await expect(getGroup(viewers.outsider, unlisted.slug)).rejects.toMatchObject({ status: 404 });
    expect(await listBans(viewers.moderator, open)).toHaveLength(1);
    expect(await listGroupActs(viewers.moderator, open)).toMatchObject({ acts: [] });
    const { handle } = scenario.people.muted;
    expect(await getGroupMember(viewers.moderator, open, handle)).toMatchObject({
      mutedUntil: expect.any(Date),
    });
    for (const person of ["member", "otherGroupsModerator", "lapsedModerator"] as const) {
      const viewer = viewers[person];
      for (const read of [
        listBans(viewer, open),
        listGroupActs(viewer, open),
        getGroupMember(viewer, open, handle),
      ]) {
        await expect(read).rejects.toMatchObject({ status: 404 });
      }
    }
  });
});

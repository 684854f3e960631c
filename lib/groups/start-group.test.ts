import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeLapsedMember, makeTrainee, makeUnverifiedMember } from "@/db/factories/member";
import { guest, viewerOf } from "@/db/factories/viewer";
import { groups } from "@/db/schema";
import { newId } from "@/lib/ids";
import { again, memberCounts, outcomes, someone, someoneIn } from "@/lib/membership/testing";
import { setUpDatabase } from "@/lib/testing/database";
import { changeGroup } from "./change-group";
import { getGroup } from "./queries";
import { startGroup } from "./start-group";

setUpDatabase();

const form = (overrides: Record<string, unknown> = {}) => ({
  name: "Liver  & transplant – Köln",
  description: "Listing, bridging and the first year after a liver transplant.",
  rules: "No initials.\r\nNo dates.",
  specialties: ["hepatology", "transplant-surgery", "hepatology"],
  joinPolicy: "request",
  listing: "listed",
  admitsTrainees: "on",
  slug: "",
  submissionId: newId(),
  ...overrides,
});

describe("starting a group", () => {
  it("makes whoever starts it the owner, with an address made from the name", async () => {
    const viewer = await someone();
    const { groupId, slug } = await startGroup(viewer, form({ specialties: "cardiology" }));
    expect(slug).toBe("liver-transplant-koln");
    const owner = await again(viewer);
    expect(await getGroup(owner, slug)).toMatchObject({
      id: groupId,
      name: "Liver & transplant – Köln",
      rules: "No initials.\nNo dates.",
      specialties: [{ id: "cardiology", name: "Cardiology" }],
      standing: "member",
      role: "owner",
      mayChange: true,
      mayModerate: true,
      mustAcknowledge: false,
      mayLeave: { allowed: false },
      mayStartThread: { allowed: true },
    });
    expect(await memberCounts(groupId)).toEqual({ shown: 1, rows: 1 });
  });

  it("starts one group, however often the form is sent", async () => {
    const viewer = await someone();
    const sent = form({ slug: "sent-often", specialties: ["cardiology"] });
    const answers = await Promise.all([1, 2, 3].map(() => startGroup(viewer, sent)));
    expect(new Set(answers.map(({ groupId }) => groupId)).size).toBe(1);
    await expect(startGroup(viewer, { ...sent, name: "Another" })).rejects.toMatchObject({
      status: 422,
    });
  });

  it("gives an address to one of two", async () => {
    const sent = () => form({ slug: "cardiac-mri", specialties: ["cardiology"] });
    const [one, two] = [await someone(), await someone()];
    expect((await outcomes([startGroup(one, sent()), startGroup(two, sent())])).sort()).toEqual([
      "done",
      "invalid",
    ]);
    await expect(startGroup(one, sent())).rejects.toThrow(/address is taken/);
    await expect(startGroup(one, form({ slug: "new" }))).rejects.toThrow(/address is taken/);
  });

  it("does not tell by its address that an unlisted group exists", async () => {
    const viewer = await someone();
    const sent = () =>
      form({ slug: "quiet-room", listing: "unlisted", specialties: ["cardiology"] });
    const first = await startGroup(viewer, sent());
    const second = await startGroup(viewer, sent());
    expect(first.slug).toMatch(/^quiet-room-[a-z0-9]{8}$/);
    expect(second.slug).not.toBe(first.slug);
  });

  it("is for clinicians", async () => {
    const trying = async (member: { id: string }) => startGroup(await viewerOf(member), form());
    await expect(startGroup(guest, form())).rejects.toMatchObject({ status: 401 });
    await expect(trying(await makeUnverifiedMember())).rejects.toMatchObject({ status: 403 });
    await expect(trying(await makeLapsedMember())).rejects.toMatchObject({ status: 403 });
    await expect(trying(await makeTrainee())).rejects.toThrow(/Trainees cannot start/);
  });

  it("says what to do about each field", async () => {
    const viewer = await someone();
    const wrong = [
      ["name", "ab"],
      ["description", "Short."],
      ["rules", "x".repeat(5_001)],
      ["specialties", undefined],
      ["specialties", ["a", "b", "c", "d", "e", "f"]],
      ["specialties", ["not-a-specialty"]],
      ["joinPolicy", "anyone"],
      ["listing", "secret"],
      ["slug", "-x-"],
      ["name", undefined],
    ] as const;
    const sent = form({ slug: "a-free-address" });
    for (const [field, value] of wrong) {
      await expect(startGroup(viewer, { ...sent, [field]: value })).rejects.toMatchObject({
        fieldErrors: { [field]: [expect.any(String)] },
      });
    }
    await expect(startGroup(viewer, form({ name: "肝移植外科" }))).rejects.toMatchObject({
      fieldErrors: { slug: [expect.any(String)] },
    });
  });
});

describe("changing a group", () => {
  async function running() {
    const founder = await someone();
    const { groupId, slug } = await startGroup(
      founder,
      form({ name: `Group ${newId()}`, specialties: ["cardiology"] }),
    );
    const [group] = await db.select().from(groups).where(eq(groups.id, groupId));
    if (!group) throw new Error("The group is missing.");
    const { submissionId: _, slug: __, ...settings } = form({ name: group.name });
    return { owner: await again(founder), group, slug, settings: { ...settings, groupId } };
  }

  it("asks members to confirm changed rules again only when the owner says so", async () => {
    const { owner, group, slug, settings } = await running();
    const member = await someoneIn(group);
    const seen = async (viewer: typeof owner) => getGroup(await again(viewer), slug);
    const specialties = ["cardiology", "cardiac-surgery"];
    await changeGroup(owner, { ...settings, specialties, rules: "New rules." });
    expect(await seen(member)).toMatchObject({ rules: "New rules.", mustAcknowledge: false });
    await changeGroup(owner, { ...settings, specialties, rules: "Newer.", confirmAgain: "on" });
    expect(await seen(member)).toMatchObject({ rulesVersion: 2, mustAcknowledge: true });
    expect(await seen(owner)).toMatchObject({ mustAcknowledge: false });
    await changeGroup(owner, { ...settings, specialties, rules: "Newer.", confirmAgain: "on" });
    expect(await seen(member)).toMatchObject({ rulesVersion: 2 });
    await changeGroup(owner, { ...settings, specialties, rules: "" });
    expect(await seen(member)).toMatchObject({
      mustAcknowledge: false,
      specialties: [{ id: "cardiac-surgery" }, { id: "cardiology" }],
    });
  });

  it("is for owners", async () => {
    const { group, settings } = await running();
    const sent = { ...settings, specialties: ["cardiology"] };
    for (const viewer of [await someoneIn(group, "moderator"), await someoneIn(group)]) {
      await expect(changeGroup(viewer, sent)).rejects.toThrow(/Only owners/);
    }
    await expect(changeGroup(await someone(), sent)).rejects.toMatchObject({ status: 403 });
    await expect(changeGroup(guest, sent)).rejects.toMatchObject({ status: 401 });
  });
});

import type { Page } from "@playwright/test";
import { makeMember, makeUnverifiedMember } from "@/db/factories/member";
import { makeMembership } from "@/db/factories/membership";
import { makeSession } from "@/db/factories/session";
import { makeCase } from "@/db/factories/verification-case";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { makePicture } from "@/lib/verification/documents/testing/pictures";
import { expectAccessible } from "../fixtures/accessible";
import { makeDiscussion } from "../fixtures/discussion";
import { expect, test } from "../fixtures/forum";
import { unique } from "../fixtures/unique";
import { addressOf } from "../pages/addresses";

const DESK = "/admin/verifications";
const makeVerifier = (name: string) => makeMember({ name, siteRoles: ["verifier"] });

/** Somebody in a private group who is not verified yet, and has asked to be. */
async function makeAsking(name: string) {
  const { group, thread } = await makeDiscussion();
  const member = await makeUnverifiedMember({ name: unique(name) });
  await makeMembership({ groupId: group.id, memberId: member.id });
  const { id: caseId } = await makeCase({ memberId: member.id, nameOnRegister: member.name });
  return { member, caseId, thread, address: addressOf(group, thread) };
}

/** Sends a picture as the member's page would. */
async function sendPicture(page: Page, origin: string) {
  const document = { name: "licence.jpg", mimeType: "image/jpeg", buffer: await makePicture() };
  const answer = await page.request.post("/api/files/verification-documents", {
    headers: { origin },
    multipart: { document },
  });
  expect(answer.ok()).toBe(true);
}

/** What unfolds a form. */
const fold = (page: Page, label: string) =>
  page.getByRole("main").locator("summary").filter({ hasText: label });

/** A page that has only just come hears no keys yet. */
const pressUntil = (page: Page, key: string, seen: () => Promise<void>) =>
  expect(async () => {
    await page.keyboard.press(key);
    await seen();
  }).toPass();

/** The form that stays unfolded beside others after it was sent. */
const unfolded = async (page: Page, label: string) => {
  await fold(page, label).click();
  return page
    .getByRole("group")
    .filter({ has: page.locator("summary").filter({ hasText: label }) });
};

async function recordRegister(page: Page, name: string) {
  const form = await unfolded(page, "Record what you see");
  await form.getByRole("radio", { name: "Yes" }).check();
  await form.getByRole("textbox", { name: /^Name as registered/ }).fill(name);
  await form.getByRole("textbox", { name: /^Status/ }).fill("Registered");
  await form.getByRole("textbox", { name: /^Which, if none/ }).fill("Medical Council of Ireland");
  await form.getByRole("textbox", { name: /^What you saw/ }).fill("General division.");
  await form.getByRole("button", { name: "Record it" }).click();
  await expect(page.getByText("What you saw is recorded")).toBeVisible();
  await expect(page.getByText(/Not proved yet that the person at this account/)).toBeVisible();
  await expect(fold(page, "Approve")).toHaveCount(0);
}

async function recordMeeting(page: Page) {
  const form = await unfolded(page, "Record how you know them");
  await form.getByRole("radio", { name: "Met in a video call" }).check();
  await form.getByRole("radio", { name: "Yes" }).check();
  await form.getByRole("textbox", { name: /^When and how/ }).fill("On Monday, with a colleague.");
  await form.getByRole("button", { name: "Record it" }).click();
  await expect(page.getByText("Met in a video call. On Monday, with a colleague.")).toBeVisible();
}

async function approve(page: Page) {
  await fold(page, "Approve").click();
  await page.getByRole("textbox", { name: /^What was checked/ }).fill("Seen on the register.");
  await page.getByRole("button", { name: "Approve" }).click();
  await expect(page.getByText("They are told by e-mail")).toBeVisible();
}

test("a verifier decides alone, and what they decide opens and shuts a private group at the next request", async ({
  pageOf,
  baseURL,
}) => {
  const [verifier, second] = [await makeVerifier("Signe Brandt"), await makeVerifier("Jonas Weil")];
  const { member, caseId, thread, address } = await makeAsking("Robin Marlowe");
  const theirs = await pageOf(member);
  await sendPicture(theirs, baseURL ?? "");
  await theirs.goto(address);
  await expect(theirs.getByRole("heading", { name: thread.title })).toBeHidden();

  const desk = await pageOf(verifier);
  await desk.goto(`${DESK}?order=risk`);
  await expectAccessible(desk);
  await desk.goto(`${DESK}/${caseId}`);
  await expectAccessible(desk);
  await expect(desk.getByText("Only whoever has claimed the case can open them")).toBeVisible();
  await desk.getByRole("button", { name: "Claim", exact: true }).click();
  await expect(desk.getByRole("heading", { name: "You work on this" })).toBeVisible();

  const other = await pageOf(second);
  await other.goto(`${DESK}/${caseId}`);
  await expect(other.getByRole("heading", { name: "Signe Brandt works on this" })).toBeVisible();
  await expect(other.getByText(/Another verifier, Signe Brandt, .* more minutes/)).toBeVisible();
  await expect(other.getByRole("button", { name: "Claim", exact: true })).toHaveCount(0);
  await expect(fold(other, "Record what you see")).toHaveCount(0);

  await desk.getByText("Show the picture").click();
  const picture = desk.getByRole("img", { name: `Document that ${member.name} sent` });
  await expect(picture).toBeVisible();
  await expect
    .poll(() =>
      picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
    )
    .toBeGreaterThan(0);
  const source = (await picture.getAttribute("src")) ?? "";
  expect((await desk.request.get(source)).status()).toBe(200);
  expect((await other.request.get(source)).status()).toBe(404);
  expect((await theirs.request.get(source)).status()).toBe(404);

  await recordRegister(desk, member.name);
  await expect(desk.getByRole("row", { name: /^Profession/ })).toContainText("Fits");
  await fold(desk, "Record how you know them").click();
  await expectAccessible(desk);
  await fold(desk, "Record how you know them").click();
  await recordMeeting(desk);
  await approve(desk);
  expect((await desk.request.get(source)).status()).toBe(404);
  await theirs.goto(address);
  await expect(theirs.getByRole("heading", { name: thread.title })).toBeVisible();

  await desk.goto(`${DESK}/${caseId}`);
  await expect(desk.getByText("opened a document").first()).toBeVisible();
  await fold(desk, "Take verification back").click();
  await desk.getByRole("textbox", { name: "Reason" }).fill("The licence was somebody else's.");
  await desk.getByRole("button", { name: "Take verification back" }).click();
  await expect(desk).toHaveURL(/\/admin\/members/);
  await theirs.goto(address);
  await expect(theirs.getByRole("heading", { name: thread.title })).toBeHidden();
});

test("the desk is worked with the keyboard", async ({ pageOf }) => {
  const { member, caseId } = await makeAsking("Alba Reyes");
  const desk = await pageOf(await makeVerifier("Ines Duarte"));
  await desk.goto(`${DESK}/${caseId}`);
  const claimed = desk.getByRole("heading", { name: "You work on this" });
  await pressUntil(desk, "c", () => expect(claimed).toBeVisible({ timeout: 2000 }));
  await desk.keyboard.press("m");
  await expect(desk.getByRole("textbox", { name: /^Your question/ })).toBeFocused();
  await desk.keyboard.type("Which hospital do you work at?");
  await desk.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(desk.getByText("They are asked by e-mail")).toBeVisible();

  await desk.goto(`${DESK}?state=asked`);
  await expect(desk.getByRole("listitem").filter({ hasText: member.name })).toBeVisible();
  const listed = desk.getByRole("heading", { name: "At the verifiers' desk" });
  await pressUntil(desk, "?", () => expect(listed).toBeVisible({ timeout: 2000 }));
  await desk.keyboard.press("Escape");
  await desk.keyboard.press("j");
  await desk.keyboard.press("o");
  await expect(desk).toHaveURL(/\/admin\/verifications\/\w+$/);
  await pressUntil(desk, "u", () =>
    expect(desk).toHaveURL(new RegExp(`${DESK}$`), { timeout: 2000 }),
  );
});

test("nobody decides their own, and members find nothing here", async ({ pageOf }) => {
  const verifier = await makeVerifier("Maren Falk");
  const own = await makeCase({ memberId: verifier.id });
  const desk = await pageOf(verifier);
  await desk.goto(DESK);
  await expect(desk.getByText("Your own: somebody else decides it.")).toBeVisible();
  await desk.goto(`${DESK}/${own.id}`);
  await expect(desk.getByRole("heading", { name: /There is nothing here/ })).toBeVisible();

  const { member, caseId } = await makeAsking("Teodor Lund");
  for (const outsider of [member, await makeMember()]) {
    const page = await pageOf(outsider);
    for (const address of [
      ...[DESK, `${DESK}/${caseId}`, `${DESK}/reviews`],
      ...[`${DESK}/registers`, `${DESK}/domains`],
    ]) {
      expect((await page.goto(address))?.status(), address).toBe(404);
    }
    await expect(page.getByRole("link", { name: "Verifications" })).toHaveCount(0);
  }
  expect((await desk.goto(`${DESK}/registers`))?.status()).toBe(404);
});

test("a case is decided without JavaScript", async ({ browser, baseURL }) => {
  const { member, caseId } = await makeAsking("Lotta Berg");
  const verifier = await makeVerifier("Ida Holm");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const { token } = await makeSession({ memberId: verifier.id });
  await context.addCookies([{ name: sessionCookieName(), value: token, url: baseURL ?? "" }]);
  const desk = await context.newPage();
  await desk.goto(`${DESK}/${caseId}`);
  await desk.getByRole("button", { name: "Claim", exact: true }).click();
  await recordRegister(desk, member.name);
  await recordMeeting(desk);
  await approve(desk);
  await desk.goto(`${DESK}?state=decided&mine=1`);
  await expect(desk.getByRole("listitem").filter({ hasText: member.name })).toContainText(
    "Approved by Ida Holm",
  );
  await context.close();
});

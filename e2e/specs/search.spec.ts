import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { memberships } from "@/db/schema";
import { expectAccessible } from "../fixtures/accessible";
import { makeDiscussion } from "../fixtures/discussion";
import { expect, test } from "../fixtures/forum";
import { unique } from "../fixtures/unique";
import { addressOf } from "../pages/addresses";
import { ThreadPage } from "../pages/thread-page";

const search = (words: string) => `/search?${new URLSearchParams({ q: words })}`;

test("a member finds what colleagues wrote, with a typing mistake", async ({
  pageOf,
  demoMember,
}) => {
  const page = await pageOf(await demoMember("Niamh Kearney"));
  await page.goto("/search");
  await expectAccessible(page);
  await page.getByRole("main").getByRole("searchbox").fill("trastuzumab deruxtecan");
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  const found = page.getByRole("main").getByRole("link", { name: /T-DXd and new ground-glass/ });
  await expect(found.first()).toBeVisible();
  await expectAccessible(page);
  await page.goto(search("trastuzumb deruxtecan"));
  await found.first().click();
  await expect(page.getByRole("heading", { level: 1, name: /T-DXd/ })).toBeVisible();
});

test("results follow what is typed, and come back with the words they belong to", async ({
  pageOf,
  demoMember,
}) => {
  const page = await pageOf(await demoMember("Niamh Kearney"));
  await page.goto(search("deruxtecan"));
  const results = page.getByRole("main").locator("a[data-result]");
  const box = page.getByRole("main").getByRole("searchbox");
  await expect(results.filter({ hasText: /T-DXd/ }).first()).toBeVisible();
  await box.fill("kettle");
  await expect(page).toHaveURL(/q=kettle/);
  await expect(results.filter({ hasText: /first nights/i }).first()).toBeVisible();
  await expect(results.filter({ hasText: /T-DXd/ })).toHaveCount(0);
  await box.fill("deruxtecan");
  await expect(results.filter({ hasText: /T-DXd/ }).first()).toBeVisible();
  await box.press("ArrowDown");
  await expect(results.first()).toBeFocused();
});

test("nobody finds what is not theirs to read", async ({ pageOf, demoMember }) => {
  const words = "descaled the kettle";
  const inside = await pageOf(await demoMember("Niamh Kearney"));
  await inside.goto(search(words));
  await expect(
    inside.getByRole("main").getByRole("link", { name: /first nights/i }),
  ).not.toHaveCount(0);
  const outsiders = [await demoMember("Tomasz Wrona"), await makeMember({ name: "Nora Vik" })];
  for (const outsider of outsiders) {
    const page = await pageOf(outsider);
    await page.goto(search(words));
    await expect(page.getByRole("main").getByRole("link", { name: /first nights/i })).toHaveCount(
      0,
    );
    await page.goto(`${search(words)}&group=after-adverse-events-5hqz27ka`);
    await expect(page.getByRole("main").getByRole("link", { name: /first nights/i })).toHaveCount(
      0,
    );
  }
});

test("the unverified are told why they find nothing", async ({ pageOf, demoMember }) => {
  const page = await pageOf(await demoMember("Victor Sandoval"));
  await page.goto(search("kettle"));
  await expect(page.getByText("Discussions are open once you are verified")).toBeVisible();
});

test("a guest is asked to sign in, and led back to the search", async ({ page }) => {
  await page.goto(search("kettle"));
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fsearch/);
});

test("a reply just written is found by members, and no longer by one who was removed", async ({
  pageOf,
}) => {
  const { group, thread, reader, moderator } = await makeDiscussion();
  const words = unique("zolendronat");
  const writing = new ThreadPage(await pageOf(reader));
  await writing.page.goto(addressOf(group, thread));
  await writing.reply(`We give ${words} less often.`);
  const page = await pageOf(moderator);
  const found = page.getByRole("main").getByRole("link", { name: thread.title });
  await expect(async () => {
    await page.goto(search(words));
    await expect(found).not.toHaveCount(0, { timeout: 500 });
  }).toPass();
  await db.delete(memberships).where(eq(memberships.memberId, moderator.id));
  await page.reload();
  await expect(
    page
      .getByRole("main")
      .getByText(/nothing|no results/i)
      .first(),
  ).toBeVisible();
  await expect(found).toHaveCount(0);
  await expect(page.getByText("less often")).toHaveCount(0);
});

import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { posts } from "@/db/schema";
import { makeDiscussion } from "../fixtures/discussion";
import { expect, test } from "../fixtures/forum";
import { addressOf } from "../pages/addresses";

test("what was sent once stays in the page, when it comes alive and after an act", async ({
  pageOf,
}) => {
  const { group, thread, reader } = await makeDiscussion({ replies: 3 });
  const page = await pageOf(reader);
  const answer = await page.goto(addressOf(group, thread));
  const sent = (await answer?.text()) ?? "";
  expect(sent.split("Reply number 2").length - 1, "Said in the page once").toBe(1);
  await expect(page.getByRole("article")).toHaveCount(4);
  await page.getByRole("button", { name: "Follow or mute" }).click();
  await page.getByRole("button", { name: "Mute: count nothing new" }).click();
  await expect(page.getByText("Muted")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(4);
  await expect(page.getByText("Reply number 2")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Places and my groups" })).toContainText(
    group.name,
  );
});

test("a page that breaks says so in the frame of every page", async ({ pageOf }) => {
  const { group, thread, reader } = await makeDiscussion();
  const damaged = sql`'{"type": "doc"}'::jsonb`;
  await db.update(posts).set({ body: damaged }).where(eq(posts.threadId, thread.id));
  const page = await pageOf(reader);
  const answer = await page.goto(addressOf(group, thread));
  expect(answer?.status()).toBe(500);
  await expect(page.getByRole("heading", { name: "This page could not be shown" })).toBeVisible();
  const places = page.getByRole("navigation", { name: "Places and my groups" });
  await expect(places).toContainText(group.name);
  await places.getByRole("link", { name: "Drafts" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Drafts" })).toBeVisible();
});

test("the switch in the menu shows the chosen theme at once and keeps it", async ({ pageOf }) => {
  const { reader } = await makeDiscussion();
  const page = await pageOf(reader);
  await page.goto("/");
  await page.getByRole("button", { name: /^Account of/ }).click();
  const kept = page.waitForResponse("**/api/theme");
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await kept;
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the switch leads back to the page it stands on", async ({ page }) => {
    await page.goto("/sign-in?to=%2Fgroups");
    await page.getByRole("button", { name: "Dark" }).click();
    await expect(page).toHaveURL(/\/sign-in\?to=%2Fgroups$/);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  });
});

import { newId } from "@/lib/ids";
import { expectAccessible } from "../fixtures/accessible";
import { expect, test } from "../fixtures/forum";

test("a newcomer signs in by mail, says who they are, and lands where they wanted", async ({
  page,
}) => {
  const email = `newcomer-${newId()}@example.org`;
  await page.goto("/groups");
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fgroups/);
  await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
  await page.getByRole("button", { name: "Send me a message" }).click();
  await expect(page.getByRole("heading", { name: "Look in your mail" })).toBeVisible();
  await expectAccessible(page);

  const messages = page.getByRole("listitem").filter({ hasText: email });
  await expect(async () => {
    await page.goto("/dev/mailbox");
    await expect(messages).not.toHaveCount(0, { timeout: 500 });
  }).toPass();
  await messages.getByRole("link").first().click();
  await page.getByRole("region", { name: "Message as text" }).getByRole("link").first().click();
  await page.getByRole("button", { name: "Sign in" }).click();

  await expect(page.getByRole("heading", { name: /^Welcome to/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("textbox", { name: /name/i }).fill("Odile Marchetti");
  await page.getByRole("combobox", { name: /Profession/ }).selectOption("Nurse");
  await page.getByRole("combobox", { name: /Country/ }).selectOption("IT");
  await page.getByRole("button", { name: "Save and go on" }).click();
  await expect(page).toHaveURL(/\/groups$/);
  await expect(page.getByRole("heading", { level: 1, name: "Groups" })).toBeVisible();
});

test("a demo person enters with one click and leaves again", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Niamh Kearney/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  await page.goto("/sign-out");
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await expect(page).not.toHaveURL(/sign-out/);
  await page.goto("/drafts");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("signing in never leads to another site", async ({ page }) => {
  for (const to of ["//example.com", "https://example.com", "/\\example.com"]) {
    await page.goto(`/sign-in?${new URLSearchParams({ to })}`);
    await page.getByRole("button", { name: /Niamh Kearney/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe("/");
    await page.context().clearCookies();
  }
});

import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { sessions } from "@/db/schema";
import { expectAccessible } from "../fixtures/accessible";
import { expect, test } from "../fixtures/forum";

const TOKEN = /^curb_[\w-]{43}$/;

/** What the API says to this token, from a program without cookies. */
async function answerTo(token: string, baseURL: string | undefined): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(new URL("/api/v1/me", baseURL), { headers })).status;
}

test("a member makes a token, copies it, uses it, and revokes it", async ({ pageOf, baseURL }) => {
  const page = await pageOf(await makeMember({ name: "Ines Duarte" }));
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/settings/tokens");
  await expect(page.getByRole("heading", { name: "No access tokens" })).toBeVisible();
  await page.getByRole("link", { name: "Make a token" }).click();

  await page.getByRole("checkbox", { name: /^Read/ }).uncheck();
  await page.getByRole("textbox", { name: "Name" }).fill("Journal club");
  await expect(page.getByRole("checkbox", { name: /^Moderate/ })).toBeHidden();
  await page.getByRole("button", { name: "Make the token" }).click();
  await expect(page.getByRole("group", { name: "What it may do" })).toContainText(
    "Choose at least one thing that the token may do.",
  );
  await page.getByRole("checkbox", { name: /^Read/ }).check();
  await page.getByRole("button", { name: "Make the token" }).click();

  await expect(page.getByRole("heading", { name: "Your new token" })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Copy the token" }).click();
  await expect(page.getByText("Copied")).toBeVisible();
  const token = await page.evaluate(() => navigator.clipboard.readText());
  expect(token).toMatch(TOKEN);
  expect(page.url()).not.toContain("curb_");
  expect(await answerTo(token, baseURL)).toBe(200);

  await page.getByRole("link", { name: "Go to your tokens" }).click();
  const listed = page.getByRole("listitem").filter({ hasText: "Journal club" });
  await expect(listed).toContainText("In force");
  await expect(listed).toContainText("last used");
  await expect(page.getByText(token)).toHaveCount(0);
  await listed.getByText("Revoke", { exact: true }).click();
  await expectAccessible(page);
  await listed.getByRole("button", { name: "Revoke Journal club" }).click();
  await expect(listed).toContainText("Revoked");
  expect(await answerTo(token, baseURL)).toBe(401);
});

test("making a token asks for a sign-in of the last day", async ({ pageOf }) => {
  const member = await makeMember({ name: "Ines Duarte" });
  const page = await pageOf(member);
  await page.goto("/settings/tokens/new");
  const old = { createdAt: sql`now() - interval '2 days'` };
  await db.update(sessions).set(old).where(eq(sessions.memberId, member.id));
  await page.getByRole("textbox", { name: "Name" }).fill("Journal club");
  await page.getByRole("button", { name: "Make the token" }).click();
  await expect(page.getByText("You signed in more than a day ago.").first()).toBeVisible();
  await page.goto("/settings/tokens/new");
  await expect(page.getByRole("button", { name: "Make the token" })).toBeHidden();
  await expect(page.getByRole("main").getByRole("link", { name: "Sign out" })).toBeVisible();
  await expectAccessible(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a token is shown once, and nothing keeps the page that shows it", async ({
    pageOf,
    baseURL,
  }) => {
    const page = await pageOf(await makeMember({ name: "Ines Duarte" }));
    await page.goto("/settings/tokens/new");
    await page.getByRole("textbox", { name: "Name" }).fill("Ward list");
    const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
    await page.getByRole("button", { name: "Make the token" }).click();
    const answer = await answered;
    expect(answer.headers()["cache-control"]).toContain("no-store");
    expect(await answer.headerValue("set-cookie")).toBeNull();
    const token = await page.getByText(TOKEN).textContent();
    expect(page.url()).not.toContain("curb_");
    await expect(page.getByRole("button", { name: "Copy the token" })).toBeHidden();
    expect(await answerTo(token ?? "", baseURL)).toBe(200);

    await page.getByRole("link", { name: "Go to your tokens" }).click();
    const listed = page.getByRole("listitem").filter({ hasText: "Ward list" });
    await expect(page.getByText(token ?? "")).toHaveCount(0);
    await listed.getByText("Revoke", { exact: true }).click();
    await listed.getByRole("button", { name: "Revoke Ward list" }).click();
    await expect(listed).toContainText("Revoked");
    expect(await answerTo(token ?? "", baseURL)).toBe(401);
  });
});

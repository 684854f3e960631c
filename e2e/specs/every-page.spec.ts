import type { Page } from "@playwright/test";
import { expectAccessible } from "../fixtures/accessible";
import { expect, test } from "../fixtures/forum";

/* Each page by itself, so that both workers take of them. */
test.describe.configure({ mode: "parallel" });

/** Addresses by who opens them; one of each kind of page. */
const pages = {
  "Niamh Kearney": [
    ...["/", "/groups", "/groups/new", "/groups?q=nothing-is-called-that", "/drafts"],
    ...["/groups/oncology", "/groups/oncology/about", "/groups/oncology/members"],
    ...["/groups/oncology/threads/new", "/groups/oncology/settings", "/groups/oncology/moderation"],
    ...["/groups/oncology/members/hannah-lindqvist", "/groups/rural-practice/about"],
    ...["/search", "/search?q=prednisolone", "/search?q=nothing-is-called-that"],
    ...["/members/hannah-lindqvist", "/members/niamh-kearney"],
    ...["/verification", "/verification?again=yes", "/verification/vouch"],
    ...["/settings", "/settings/appearance", "/settings/sessions", "/sign-out"],
    ...["/settings/tokens", "/settings/tokens/new"],
  ],
  "Daniel Abrams": [
    ...["/admin/members", "/admin/jobs", "/admin/verifications"],
    ...["/admin/verifications?state=decided", "/admin/verifications?risk=any&order=risk"],
    ...["/admin/verifications?state=asked", "/admin/verifications?country=IS"],
    "/admin/verifications/reviews",
    ...["/admin/verifications/registers", "/admin/verifications/domains"],
  ],
  "Anna Kowalczyk": ["/verification"],
  "Peter Haugen": ["/verification"],
  "Maya Brooks": ["/verification"],
  "Victor Sandoval": ["/", "/groups", "/groups/oncology/about", "/verification", "/search?q=x"],
};

for (const [name, addresses] of Object.entries(pages)) {
  for (const address of addresses) {
    test(`${name} can use ${address} in the light and in the dark`, async ({
      pageOf,
      demoMember,
    }) => expectUsable(await pageOf(await demoMember(name)), address));
  }
}

for (const address of ["/", "/sign-in", "/api/docs"]) {
  test(`a guest can use ${address} in the light and in the dark`, ({ page }) =>
    expectUsable(page, address));
}

async function expectUsable(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectAccessible(page);
}

test("a long thread can be used in the light and in the dark", async ({ pageOf, demoMember }) => {
  const page = await pageOf(await demoMember("Kirsty MacLeod"));
  await page.goto("/groups/emergency-medicine");
  await page.getByRole("link", { name: /Things the last shift taught me/ }).click();
  await expect(page.getByRole("article")).not.toHaveCount(0);
  await expectAccessible(page);
});

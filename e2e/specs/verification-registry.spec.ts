import type { Page } from "@playwright/test";
import { DEMO_NPI } from "@/db/demo/registry";
import { makeUnverifiedMember } from "@/db/factories/member";
import { SPEC_NPI } from "@/lib/verification/npi/testing/spec-registry";
import { expect, test } from "../fixtures/forum";

const partOf = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const standing = (page: Page) => page.getByRole("region", { name: /^Where you stand/ });

/** Fills in and sends a request with an NPI; the rest comes from the profile. */
async function askWith(page: Page, npi: string, state: string): Promise<void> {
  await page.goto("/verification");
  await partOf(page, "What you are").getByRole("button", { name: "Save and continue" }).click();
  const registration = partOf(page, "Where you are registered");
  await expect(registration.getByRole("status")).toContainText("Saved");
  await registration.getByLabel("Your NPI").fill(npi);
  await registration.getByLabel("State", { exact: true }).selectOption(state);
  await registration.getByRole("button", { name: "Save and continue" }).click();
  await page.getByRole("button", { name: "Send for checking" }).click();
  await expect(standing(page)).toContainText("Being checked");
}

/** The registry is asked in the background: the page is looked at again until it has answered. */
const untilSaid = (page: Page, words: string) =>
  expect(async () => {
    await page.goto("/verification");
    await expect(partOf(page, "Your request")).toContainText(words, { timeout: 500 });
  }).toPass();

async function readCode(mailbox: Page, address: string): Promise<string> {
  const messages = mailbox.getByRole("listitem").filter({ hasText: address });
  await expect(async () => {
    await mailbox.goto("/dev/mailbox");
    await expect(messages).not.toHaveCount(0, { timeout: 500 });
  }).toPass();
  await messages.getByRole("link").first().click();
  const text = await mailbox.getByRole("region", { name: "Message as text" }).textContent();
  return /\b\d{6}\b/.exec(text ?? "")?.[0] ?? "";
}

test("the demo's newcomer is verified by her NPI and a code to her work e-mail", async ({
  page: mailbox,
  pageOf,
  demoMember,
}) => {
  test.slow();
  const page = await pageOf(await demoMember("Iris Calloway"));
  await askWith(page, DEMO_NPI.iris, "CO");
  await untilSaid(page, "It says what you said.");
  await expect(standing(page)).toContainText("Being checked");
  await page.locator("summary").filter({ hasText: "Work e-mail" }).click();
  const address = "iris.calloway@cedarhollow.example";
  await page.getByLabel("Your address at work").fill(address);
  await page.getByRole("button", { name: "Send me a code" }).click();
  const code = page.getByLabel(/^Code from your mail/);
  await expect(code).toBeVisible();
  await code.fill(await readCode(mailbox, address));
  await page.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(standing(page)).toContainText(/by registry and work e-mail. Valid until/);
});

const answers = [
  [SPEC_NPI.registered, "It says what you said."],
  [SPEC_NPI.organisation, "This is the NPI of an organisation."],
  [SPEC_NPI.deactivated, "no longer in service"],
  [SPEC_NPI.failing, "The registry does not answer at present."],
] as const;

for (const [npi, words] of answers) {
  test(`the registry's API is asked about ${npi}, and nobody is verified by it alone`, async ({
    pageOf,
  }) => {
    const page = await pageOf(await makeUnverifiedMember({ name: "Wren Halloran", country: "US" }));
    await askWith(page, npi, "OR");
    await untilSaid(page, words);
    await expect(standing(page)).toContainText("Being checked");
  });
}

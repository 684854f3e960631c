import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { accounts, institutionDomains, verificationChecks } from "@/db/schema";
import { newId } from "@/lib/ids";
import { asking, provedByRegistry } from "@/lib/verification/vouching/testing/colleagues";
import { expectAccessible } from "../fixtures/accessible";
import { expect, test } from "../fixtures/forum";

/** Somebody whom the registry knows, and who has yet to show that it is them. */
async function known(name = "Robin Marlowe") {
  const one = await asking(undefined, name);
  await provedByRegistry(one);
  return { ...one, id: one.viewer.memberId };
}

const verified = (page: Page) =>
  page.getByRole("heading", { name: "Where you stand: Verified", exact: true });

/** A refusal stands beside its field, or above the form where no field shows it. */
const shown = (page: Page, words: RegExp) =>
  page.getByText(words).filter({ visible: true }).first();

/** Unfolds a way to be verified; a click on what is open would fold it. */
async function unfold(page: Page, title: string): Promise<void> {
  const fold = page.getByRole("group").filter({ hasText: title }).first();
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").first().click();
}

async function listDomain(): Promise<string> {
  const domain = `${newId()}.hospital.example`;
  const institution = "Saint Brigid's Hospital";
  await db.insert(institutionDomains).values({ domain, institution, country: "IE" });
  return domain;
}

/** The code in the message to an address, read in the local mailbox. */
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

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a code to an address at work verifies, and the address is seen nowhere", async ({
      page: mailbox,
      pageOf,
    }) => {
      const domain = await listDomain();
      const address = `robin.marlowe7@${domain}`;
      const page = await pageOf(await known());
      await page.goto("/verification");
      await unfold(page, "Work e-mail");
      await page.getByText("Which addresses count").click();
      await expect(page.getByRole("listitem").filter({ hasText: domain })).toBeVisible();
      const field = page.getByRole("textbox", { name: /address/i }).first();
      await field.fill("robin@somewhere.example");
      await page.getByRole("button", { name: "Send me a code" }).click();
      await expect(shown(page, /somewhere.example are not on our list/)).toBeVisible();
      await field.fill(address);
      await page.getByRole("button", { name: "Send me a code" }).click();

      const code = page.getByRole("textbox", { name: `Code from your mail at ${domain}` });
      await expect(code).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      const sent = await readCode(mailbox, address);
      await code.fill(sent === "000000" ? "000001" : "000000");
      await page.getByRole("button", { name: "Confirm", exact: true }).click();
      await expect(shown(page, /4 tries left/)).toBeVisible();
      await code.fill(sent);
      await page.getByRole("button", { name: "Confirm", exact: true }).click();
      await expect(verified(page)).toBeVisible();
      expect(await page.content()).not.toContain("robin.marlowe7");
    });

    test("two colleagues vouch, and the member is verified", async ({ pageOf }) => {
      const member = await known();
      const first = await makeMember({ name: "Signe Brandt" });
      const second = await makeMember({ name: "Teodor Lund" });
      const page = await pageOf(member);
      for (const colleague of [`@${first.handle}`, `/members/${second.handle}`]) {
        await page.goto("/verification");
        await unfold(page, "Two colleagues");
        await page.getByRole("textbox", { name: "Colleague", exact: true }).fill(colleague);
        await page.getByRole("button", { name: "Ask to vouch" }).click();
        await expect(page).toHaveURL(/said=asked/);
      }
      const asked = page.getByRole("list", { name: "Colleagues you have asked" });
      await expect(asked.getByText("Asked, no answer yet")).toHaveCount(2);
      if (javaScriptEnabled) await expectAccessible(page);

      const one = await pageOf(first);
      await one.goto(`/members/${member.viewer.handle}`);
      await one.getByRole("link", { name: "Vouch for Robin Marlowe" }).click();
      await expect(one.getByText(/I know Robin Marlowe in person/)).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(one);
      const how = one.getByRole("textbox", { name: /How you know each other/ });
      await how.fill("We run the Tuesday clinic together.");
      await one.getByRole("button", { name: "Vouch for Robin Marlowe", exact: true }).click();
      await expect(one.getByText("You vouched")).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(one);
      await one.goto(`/members/${member.viewer.handle}`);
      await expect(one.getByRole("link", { name: "Vouch for Robin Marlowe" })).toBeHidden();

      await page.goto("/verification");
      await expect(verified(page)).toBeHidden();
      const other = await pageOf(second);
      await other.goto("/verification/vouch");
      await other
        .getByRole("textbox", { name: /How you know each other/ })
        .fill("I trained with Robin in Cork.");
      await other.getByRole("button", { name: "Vouch for Robin Marlowe", exact: true }).click();
      await expect(other.getByText("You vouched")).toBeVisible();
      await page.goto("/verification");
      await expect(verified(page)).toBeVisible();

      await other.getByText("Take back", { exact: true }).click();
      await other.getByRole("button", { name: "Take my word back" }).click();
      await expect(other.getByText("You took your word back")).toBeVisible();
    });

    test("somebody who does not know them declines", async ({ pageOf }) => {
      const member = await known();
      const colleague = await makeMember({ name: "Signe Brandt" });
      const page = await pageOf(member);
      await page.goto("/verification");
      await unfold(page, "Two colleagues");
      const field = page.getByRole("textbox", { name: "Colleague", exact: true });
      await field.fill("@nobody-of-this-name");
      await page.getByRole("button", { name: "Ask to vouch" }).click();
      await expect(shown(page, /Nobody of this handle can vouch/)).toBeVisible();
      await field.fill(colleague.handle);
      await page.getByRole("button", { name: "Ask to vouch" }).click();
      await expect(page).toHaveURL(/said=asked/);
      const one = await pageOf(colleague);
      await one.goto("/verification/vouch");
      await one.getByRole("button", { name: "I do not vouch for Robin Marlowe" }).click();
      await expect(one.getByText("You did not vouch")).toBeVisible();
      await page.goto("/verification");
      await expect(page.getByText("Does not vouch")).toBeVisible();
    });
  });
}

/** Connects the signed-in member's account at the organisation, as the person of that name there. */
async function connect(page: Page, name: string): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Connect Example Hospital" }).click();
  await expect(async () => {
    const person = page.getByRole("button", { name });
    if (await person.isVisible()) await person.click();
    const connected = page.getByText("Your account there is connected.");
    await expect(connected).toBeVisible({ timeout: 5_000 });
  }).toPass();
}

test("an employer that says somebody is a clinician verifies them", async ({ pageOf }) => {
  const page = await pageOf(await known("Alva Lindgren"));
  await connect(page, "Alva Lindgren");
  await expect(async () => {
    await page.goto("/verification");
    await expect(verified(page)).toBeVisible({ timeout: 500 });
  }).toPass();
});

test("an employer that has them under another name leaves it to a verifier", async ({ pageOf }) => {
  const page = await pageOf(await known());
  await connect(page, "Liv Sandberg");
  await expect(async () => {
    await page.goto("/verification");
    const waiting = page.getByText("A verifier looks at it and decides.");
    await expect(waiting).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(verified(page)).toBeHidden();
});

test("an employer that does not say so proves nothing", async ({ pageOf }) => {
  const member = await known();
  const page = await pageOf(member);
  await connect(page, "Ivo Brandt");
  await page.goto("/verification");
  await expect(verified(page)).toBeHidden();
  const [account] = await db.select().from(accounts).where(eq(accounts.memberId, member.id));
  expect(account?.clinicianValue).toBeNull();
  const checks = await db
    .select()
    .from(verificationChecks)
    .where(eq(verificationChecks.memberId, member.id));
  expect(checks).toMatchObject([{ method: "registry" }]);
});

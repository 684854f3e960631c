import type { Page } from "@playwright/test";
import { makeMember, makeUnverifiedMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { makePdf } from "@/lib/verification/documents/testing/pdfs";
import { makePicture } from "@/lib/verification/documents/testing/pictures";
import { expectAccessible } from "../fixtures/accessible";
import { expect, test } from "../fixtures/forum";
import { verifierOf } from "../fixtures/verifier";

const partOf = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const standing = (page: Page) => page.getByRole("region", { name: /^Where you stand/ });
const unfold = (page: Page, way: string) =>
  page.locator("summary").filter({ hasText: way }).click();

async function sendFile(page: Page, name: string, mimeType: string, buffer: Buffer) {
  await page.getByLabel("Picture or PDF").setInputFiles({ name, mimeType, buffer });
  await page.getByRole("button", { name: "Send document" }).click();
}

test("a member asks with an NPI and a document, answers, is refused and appeals", async ({
  pageOf,
}) => {
  test.slow();
  const member = await makeUnverifiedMember({ name: "Nora Whitfield", country: "IE" });
  const page = await pageOf(member);
  await page.goto("/verification");
  await expect(standing(page)).toContainText("Not verified yet");
  const who = partOf(page, "What you are");
  await who.getByLabel("Country you are registered in").selectOption({ label: "United States" });
  await who.getByRole("button", { name: "Save and continue" }).click();

  const registration = partOf(page, "Where you are registered");
  await expect(registration.getByRole("status")).toContainText("Saved");
  const npi = registration.getByLabel("Your NPI");
  await npi.fill("1234567890");
  await expect(registration).toContainText("its last digit does not fit the others");
  await npi.fill("1234567893");
  await expect(registration).toContainText("Well formed");
  await registration.getByLabel("State", { exact: true }).selectOption({ label: "California" });
  await registration.getByRole("button", { name: "Save and continue" }).click();
  await expect(page.getByText("2 of 4 parts done")).toBeVisible();
  await expect(partOf(page, "Send it")).toContainText("Nothing yet shows that it is you");

  await unfold(page, "Licence, badge or certificate");
  await expectAccessible(page);
  await sendFile(page, "licence.jpg", "image/jpeg", await makePicture());
  await expect(page.getByText("Your document is here, encrypted.")).toBeVisible();
  const documents = page.getByRole("list", { name: "Documents you have sent" });
  await expect(documents.getByRole("listitem")).toHaveCount(1);
  await sendFile(page, "badge.pdf", "application/pdf", makePdf());
  await expect(documents.getByRole("listitem")).toHaveCount(2);
  await documents.getByRole("button", { name: "Withdraw document 2" }).click();
  await expect(page.getByText("The document is destroyed.")).toBeVisible();
  await expect(documents.getByRole("listitem")).toHaveCount(1);

  await page.getByRole("button", { name: "Send for checking" }).click();
  await expect(standing(page)).toContainText("Being checked");
  const request = partOf(page, "Your request");
  await expect(request).toContainText("1234567893");

  const verifier = await verifierOf(member);
  await verifier.ask("Your licence is hard to read. Which year is it from?");
  await page.reload();
  await expect(standing(page)).toContainText("A verifier has a question for you");
  await expectAccessible(page);
  await page.getByLabel("Your answer").fill("From this year; it was renewed in March.");
  await page.getByRole("button", { name: "Send answer" }).click();
  await expect(page.getByText("Your answer is with the verifiers.")).toBeVisible();
  await expect(partOf(page, "Questions and answers")).toContainText("it was renewed in March");

  await verifier.refuse("The licence shows another name.");
  await page.reload();
  await expect(standing(page)).toContainText("Not verified");
  const decision = partOf(page, "Why you were not verified");
  await expect(decision).toContainText("The licence shows another name.");
  await expectAccessible(page);
  await decision.getByText("Appeal to another verifier").click();
  await decision.getByLabel("What should be looked at again?").fill("Too short");
  await decision.getByRole("button", { name: "Send appeal" }).click();
  const words = decision.getByLabel("What should be looked at again?");
  await words.fill("It is my name from before I married; the certificate says so.");
  await decision.getByRole("button", { name: "Send appeal" }).click();
  await expect(standing(page)).toContainText("Another verifier looks again");
});

test("each file that cannot be taken gets its sentence, and nothing is kept", async ({
  pageOf,
}) => {
  const page = await pageOf(await makeUnverifiedMember());
  await page.goto("/verification");
  await unfold(page, "Licence, badge or certificate");
  const refused: [string, string, Buffer, string][] = [
    ["scan.png", "image/png", makePdf(), "has the name of a picture but is a PDF"],
    ["drawing.svg", "image/svg+xml", Buffer.from("<svg></svg>"), "an SVG drawing"],
    ["cut.jpg", "image/jpeg", (await makePicture()).subarray(0, 400), "cut off or damaged"],
    ["big.jpg", "image/jpeg", Buffer.alloc(11 * 1024 * 1024), "larger than 10 MB"],
    ["licence.docx", "application/zip", Buffer.from("PK\u0003\u0004rest"), "an Office document"],
  ];
  for (const [name, type, bytes, sentence] of refused) {
    await sendFile(page, name, type, bytes);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByLabel("Picture or PDF")).toHaveAttribute("aria-invalid", "true");
  }
  await page.reload();
  await expect(page.getByRole("list", { name: "Documents you have sent" })).toHaveCount(0);
});

test("a member chooses what the mark shows, and colleagues see no more", async ({ pageOf }) => {
  const member = await makeMember({ verifiedInstitution: "St Brigid's Hospital" });
  const page = await pageOf(member);
  await page.goto("/verification");
  await expect(standing(page)).toContainText("Verified");
  const mark = partOf(page, "What colleagues see");
  await mark.getByLabel(/^Specialty/).uncheck();
  await mark.getByLabel(/^Institution/).check();
  await mark.getByRole("button", { name: "Save" }).click();
  await expect(mark.getByRole("status")).toContainText("Saved");
  const colleague = await pageOf(await makeMember());
  await colleague.goto(`/members/${member.handle}`);
  const shown = colleague.getByRole("button", { name: /Physician/ });
  await expect(shown).toHaveText("Physician · Ireland · St Brigid's Hospital");
  await expect(colleague.getByText("By their own word at Riverside Hospital")).toBeVisible();
  await shown.focus();
  await expect(colleague.getByRole("tooltip").filter({ hasText: "Checked on" })).toContainText(
    /Valid until \d/,
  );
});

test("the sixth request within a day is turned away, and what was filled in stays", async ({
  pageOf,
}) => {
  const member = await makeUnverifiedMember();
  for (let sent = 0; sent < 5; sent++) {
    const over = { state: "decided", outcome: "withdrawn", decidedAt: new Date() } as const;
    await makeCase({ memberId: member.id, ...over });
  }
  const page = await pageOf(member);
  await page.goto("/verification");
  const who = partOf(page, "What you are");
  await who.getByRole("button", { name: "Save and continue" }).click();
  await expect(partOf(page, "Send it")).toContainText("five requests within a day");
  await expect(page.getByRole("button", { name: "Send for checking" })).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a member fills in, sends a document and the request, and withdraws it", async ({
    pageOf,
  }) => {
    const page = await pageOf(await makeUnverifiedMember({ country: "US" }));
    await page.goto("/verification");
    const registration = partOf(page, "Where you are registered");
    await registration.getByLabel(/^Your (NPI|registration number)/).fill("1234567890");
    await registration.getByRole("button", { name: "Save and continue" }).click();
    await expect(registration).toContainText("its last digit does not fit the others");
    await registration.getByLabel(/^Your (NPI|registration number)/).fill("1234567893");
    await registration.getByLabel("State", { exact: true }).selectOption("CA");
    await registration.getByRole("button", { name: "Save and continue" }).click();
    await expect(page.getByText("2 of 4 parts done")).toBeVisible();

    await unfold(page, "Licence, badge or certificate");
    await sendFile(page, "scan.png", "image/png", makePdf());
    await expect(page.getByText("has the name of a picture but is a PDF")).toBeVisible();
    await sendFile(page, "licence.jpg", "image/jpeg", await makePicture());
    const documents = page.getByRole("list", { name: "Documents you have sent" });
    await expect(documents.getByRole("listitem")).toHaveCount(1);
    await page.getByRole("button", { name: "Send for checking" }).click();
    await expect(standing(page)).toContainText("Being checked");
    await page.getByText("Withdraw or change this request").click();
    await page.getByRole("button", { name: "Withdraw the request" }).click();
    await expect(standing(page)).toContainText("Not verified yet");
    await expect(documents).toHaveCount(0);
  });
});

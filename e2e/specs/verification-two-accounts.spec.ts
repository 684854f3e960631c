import { db } from "@/db/client";
import { makeDocument } from "@/db/factories/document";
import { makeMember, makeUnverifiedMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { verificationReviews } from "@/db/schema";
import { expectAccessible } from "../fixtures/accessible";
import { expect, test } from "../fixtures/forum";
import { unique } from "../fixtures/unique";

const DESK = "/admin/verifications";
const makeStaff = (name: string, role: "verifier" | "admin") =>
  makeMember({ name, siteRoles: [role] });

/** Somebody verified, and the account they have asked with since, with the same number or without. */
async function makeTwice(name: string, isNumberGiven = true) {
  const first = await makeMember({ name: unique(name) });
  const second = await makeUnverifiedMember({ name: first.name });
  const number = { registerId: "us-nppes", registerNumber: unique("number") };
  const given = isNumberGiven ? number : {};
  const over = { state: "decided", outcome: "withdrawn", decidedAt: new Date() } as const;
  await makeCase({ memberId: first.id, ...number, ...over });
  const { id: caseId } = await makeCase({ memberId: second.id, ...given });
  return { first, second, caseId };
}

test("a verifier closes an account only onto one that gave the same, and an admin onto any", async ({
  pageOf,
}) => {
  const { first, second, caseId } = await makeTwice("Noor Haddad");
  const desk = await pageOf(await makeStaff("Signe Brandt", "verifier"));
  await desk.goto(`${DESK}/${caseId}`);
  const others = desk.getByRole("region", {
    name: "Other accounts with the same number, file or address",
  });
  await expect(others.getByText(`@${first.handle} · same register number`)).toBeVisible();
  await expect(others.getByText(`Close @${first.handle}, keep this`)).toHaveCount(0);
  await others.getByText(`Close this, keep @${first.handle}`).click();
  await expectAccessible(desk);
  await others.getByLabel(/^How you know/).fill("They say that both are theirs.");
  await others.getByRole("button", { name: "Close the account" }).click();
  await expect(desk).toHaveURL(/\/admin\/members/);
  await desk.goto(`/admin/members?q=${second.handle}`);
  await expect(desk.getByText("Suspended").first()).toBeVisible();

  const apart = await makeTwice("Ilse Brandner", false);
  await desk.goto(`${DESK}/${apart.caseId}`);
  await expect(desk.getByRole("heading", { name: "Documents" })).toBeVisible();
  await expect(desk.getByText(/^Close (this|@)/)).toHaveCount(0);
  const admin = await pageOf(await makeStaff("Maren Falk", "admin"));
  await admin.goto(`${DESK}/${apart.caseId}`);
  await admin.getByText("Close this, keep another").click();
  await admin.getByLabel("Handle of the account that stays").fill(apart.first.handle);
  await admin.getByLabel(/^How you know/).fill("They came by and showed both.");
  await expectAccessible(admin);
  await admin.getByRole("button", { name: "Close the account" }).click();
  await expect(admin).toHaveURL(/\/admin\/members/);
});

test("a document proves nothing before it was opened", async ({ pageOf }) => {
  const { id: caseId, memberId } = await makeCase();
  await makeDocument({ memberId });
  const desk = await pageOf(await makeStaff("Jonas Weil", "verifier"));
  await desk.goto(`${DESK}/${caseId}`);
  await desk.getByRole("button", { name: "Claim", exact: true }).click();
  const main = desk.getByRole("main");
  await main.locator("summary").filter({ hasText: "Record what you see" }).click();
  const form = main.getByRole("group").filter({ hasText: "What you saw" });
  await form.getByRole("radio", { name: "On the document" }).check();
  await form.getByRole("radio", { name: /^Yes/ }).check();
  await form.getByRole("textbox", { name: /^Name as registered/ }).fill("Robin Marlowe");
  await form.getByRole("textbox", { name: /^What you saw/ }).fill("Name and photograph.");
  await form.getByRole("button", { name: "Record it" }).click();
  await expect(desk.getByText("Open the document first.").last()).toBeVisible();
  await desk.getByText("Show the picture").click();
  const picture = desk.getByRole("img", { name: /^Document that/ });
  await expect
    .poll(() =>
      picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
    )
    .toBeGreaterThan(0);
  await form.getByRole("button", { name: "Record it" }).click();
  await expect(desk.getByText("What you saw is recorded")).toBeVisible();
});

test("what leans on a word that fell away waits for another look", async ({ pageOf }) => {
  const [one, other] = [unique("Ada Quist"), unique("Bo Lindqvist")];
  const leaning = await makeMember({ name: one });
  const voucher = await makeMember({ name: other, suspendedAt: new Date() });
  const memberId = leaning.id;
  await db.insert(verificationReviews).values([
    { memberId, cause: "vouched-by-revoked", relatedMemberId: voucher.id },
    { memberId, cause: "sign-on-taken-back", relatedMemberId: memberId },
  ]);
  const desk = await pageOf(await makeStaff("Ida Holm", "verifier"));
  await desk.goto(`${DESK}/reviews`);
  const rows = desk.getByRole("listitem").filter({ hasText: one });
  await expect(rows.getByText(`${other} vouched for them, and is suspended.`)).toBeVisible();
  const employer = rows.filter({ hasText: "Their employer, through whom they sign on" });
  await employer.locator("summary").filter({ hasText: "Leave it as it is" }).click();
  await expectAccessible(desk);
  await employer.getByRole("textbox", { name: "What you found" }).fill("Works elsewhere now.");
  await employer.getByRole("button", { name: "Leave it as it is" }).click();
  await expect(rows).toHaveCount(1);
});

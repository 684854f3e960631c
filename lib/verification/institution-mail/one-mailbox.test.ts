import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeUnverifiedMember } from "@/db/factories/member";
import { viewerOf } from "@/db/factories/viewer";
import { institutionAddresses, institutionCodes, institutionDomains } from "@/db/schema";
import { Denied, Invalid, TooMany } from "@/lib/errors";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { addressHash } from "./address-secrets";
import { confirmInstitutionCode } from "./confirm-institution-code";
import { findInstitutionMail } from "./queries";
import { requestInstitutionCode } from "./request-institution-code";

setUpDatabase();
beforeEach(async () => {
  await resetDatabase();
  await db.insert(institutionDomains).values({
    ...{ domain: "nhs.example", includesSubdomains: true },
    ...{ institution: "Health service", country: "GB" },
  });
});

/** A new account proves that it reads what is sent to this address. */
async function prove(address: string) {
  const viewer = await viewerOf(await makeUnverifiedMember());
  await requestInstitutionCode(viewer, { address });
  const [sent] = await db.select().from(institutionCodes);
  const code = (await findInstitutionMail(sent?.id ?? ""))?.code ?? "";
  return confirmInstitutionCode(viewer, { code });
}

const ONE = "jane.doe@a.nhs.example";

it.each(["jane.doe+2@a.nhs.example", "JANE.Doe@A.NHS.example", " Jane.doe+x+y@a.nhs.example "])(
  "%s is the mailbox of an account that has proved it in plain",
  async (address) => {
    await prove(ONE);
    await expect(prove(address)).rejects.toThrow(Denied);
    expect(await db.$count(institutionAddresses)).toBe(1);
  },
);

it("counts what is sent to a mailbox however it is written", async () => {
  const writings = [ONE, "Jane.Doe+1@a.nhs.example", "jane.doe+2@A.nhs.example", ONE, ONE];
  for (const address of writings) {
    const viewer = await viewerOf(await makeUnverifiedMember());
    await requestInstitutionCode(viewer, { address });
  }
  const viewer = await viewerOf(await makeUnverifiedMember());
  const sixth = requestInstitutionCode(viewer, { address: "jane.doe+6@a.nhs.example" });
  await expect(sixth).rejects.toThrow(TooMany);
});

it("is another one under another part of the domain, and by another name", async () => {
  await prove(ONE);
  await prove("jane.doe@b.nhs.example");
  await prove("janedoe@a.nhs.example");
  expect(await db.$count(institutionAddresses)).toBe(3);
  expect(addressHash("x@a.nhs.example")).not.toBe(addressHash("x@b.nhs.example"));
});

it.each(["jane.doe@a.nhs.example.", "jane.doe@a.nhs.example@x", '"jane doe"@a.nhs.example'])(
  "has no second writing in %s, which is no address",
  async (address) => {
    const viewer = await viewerOf(await makeUnverifiedMember());
    await expect(requestInstitutionCode(viewer, { address })).rejects.toThrow(Invalid);
  },
);

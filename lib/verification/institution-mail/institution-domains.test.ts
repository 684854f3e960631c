import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember, makeSuspendedMember, makeUnverifiedMember } from "@/db/factories/member";
import { guest, viewerOf } from "@/db/factories/viewer";
import { auditLog, institutionDomains } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { listInstitutionDomains } from "./queries";
import { removeInstitutionDomain } from "./remove-institution-domain";
import { saveInstitutionDomain } from "./save-institution-domain";

setUpDatabase();
beforeEach(resetDatabase);

const mater = { domain: "*.Mater.example", institution: "Mater Hospital", country: "IE" };
const admin = async () => viewerOf(await makeMember({ siteRoles: ["admin"] }));

it("is a list that admins keep and whoever may ask to be verified reads", async () => {
  const viewer = await admin();
  const { domainId } = await saveInstitutionDomain(viewer, mater);
  const listed = { id: domainId, domain: "mater.example", includesSubdomains: true };
  const member = await viewerOf(await makeUnverifiedMember());
  expect(await listInstitutionDomains(member)).toMatchObject([{ ...listed, isBroad: false }]);
  const broad = { ...mater, domain: "mater.example", isBroad: "on" };
  expect(await saveInstitutionDomain(viewer, broad)).toEqual({ domainId });
  expect(await listInstitutionDomains(member)).toMatchObject([
    { ...listed, includesSubdomains: false, isBroad: true },
  ]);
  await removeInstitutionDomain(viewer, { domainId });
  await expect(removeInstitutionDomain(viewer, { domainId })).rejects.toThrow(NotFound);
  expect(await listInstitutionDomains(member)).toEqual([]);
  const acts = (await db.select().from(auditLog)).map(({ act }) => act);
  expect(acts).toEqual([
    "institution-domain.saved",
    "institution-domain.saved",
    "institution-domain.removed",
  ]);
});

it("is nobody else's to change, and not for guests or the suspended to read", async () => {
  const { domainId } = await saveInstitutionDomain(await admin(), mater);
  const others = [
    guest,
    await viewerOf(await makeMember()),
    await viewerOf(await makeMember({ siteRoles: ["verifier"] })),
    await viewerOf(await makeMember({ siteRoles: ["admin"], suspendedAt: new Date() })),
  ];
  for (const viewer of others) {
    await expect(saveInstitutionDomain(viewer, mater)).rejects.toThrow(NotFound);
    await expect(removeInstitutionDomain(viewer, { domainId })).rejects.toThrow(NotFound);
  }
  await expect(listInstitutionDomains(guest)).rejects.toThrow(NotFound);
  const suspended = await viewerOf(await makeSuspendedMember());
  await expect(listInstitutionDomains(suspended)).rejects.toThrow(NotFound);
  expect(await db.$count(institutionDomains)).toBe(1);
});

it.each([
  "gmail.com",
  "hospital",
  "https://hospital.example",
  "a b.example",
  "*.*.example",
  "",
  "-x.example",
])("takes no %j", async (domain) => {
  const attempt = saveInstitutionDomain(await admin(), { ...mater, domain });
  await expect(attempt).rejects.toMatchObject({ fieldErrors: { domain: [expect.any(String)] } });
});

import { beforeEach, expect, it } from "vitest";
import { makeUnverifiedMember } from "@/db/factories/member";
import { viewerOf } from "@/db/factories/viewer";
import { Denied } from "@/lib/errors";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { getOwnVerification } from "../queries";
import { saveCase } from "./save-case";
import { submitCase } from "./submit-case";

setUpDatabase();
beforeEach(resetDatabase);

const filledIn = { professionId: "physician", country: "IE", registerNumber: "412345" };

it("takes the profile's name when none is entered, and only a name alone", async () => {
  const viewer = await viewerOf(await makeUnverifiedMember({ name: "Jane Smith ✔" }));
  const { caseId } = await saveCase(viewer, filledIn);
  await expect(submitCase(viewer, { caseId })).rejects.toThrow(Denied);
  await expect(submitCase(viewer, { caseId })).rejects.toThrow(/signs in it/);
  expect(await getOwnVerification(viewer)).toMatchObject({ open: { state: "draft" } });
  await saveCase(viewer, { ...filledIn, nameOnRegister: "Jane Smith" });
  await submitCase(viewer, { caseId });
  expect(await getOwnVerification(viewer)).toMatchObject({
    open: { nameOnRegister: "Jane Smith" },
  });

  const other = await viewerOf(await makeUnverifiedMember({ name: "Dr. Aoife O’Brien" }));
  const { caseId: sent } = await saveCase(other, filledIn);
  await submitCase(other, { caseId: sent });
  expect(await getOwnVerification(other)).toMatchObject({ open: { nameOnRegister: other.name } });
});

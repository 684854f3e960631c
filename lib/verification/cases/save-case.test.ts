import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeUnverifiedMember } from "@/db/factories/member";
import { viewerOf } from "@/db/factories/viewer";
import { verificationCases } from "@/db/schema";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { saveCase } from "./save-case";

setUpDatabase();
beforeEach(resetDatabase);

const american = {
  ...{ professionId: "physician", country: "US", jurisdiction: "CA" },
  ...{ registerId: "us-nppes", registerNumber: "1234567893" },
};

async function saved(...drafts: object[]) {
  const viewer = await viewerOf(await makeUnverifiedMember());
  for (const draft of drafts) await saveCase(viewer, draft);
  const { memberId } = verificationCases;
  const [row] = await db.select().from(verificationCases).where(eq(memberId, viewer.memberId));
  return row;
}

it("forgets the register, number and state of the country before", async () => {
  expect(await saved(american, { ...american, country: "IE" })).toMatchObject({
    ...{ country: "IE", registerId: null, registerNumber: null, jurisdiction: null },
  });
});

it("keeps what was given anew with the country", async () => {
  const irish = { professionId: "physician", country: "IE", registerNumber: "412345" };
  expect(await saved(american, irish)).toMatchObject({ country: "IE", registerNumber: "412345" });
});

it("keeps everything while the country stays", async () => {
  const nurse = { ...american, professionId: "nurse" };
  expect(await saved(american, nurse)).toMatchObject(nurse);
});

it("takes a name and no words besides, since the mark will stand beside it", async () => {
  const names = ["Ana-María O'Brien Peña", "Dr. Aoife O’Brien", "Nguyễn Thị Hoa", "王小明"];
  for (const nameOnRegister of names) {
    expect(await saved({ nameOnRegister })).toMatchObject({ nameOnRegister });
  }
  const worse = [
    ...["Jane Smith (Chief Physician)", "Jane Smith, FACP", "J".repeat(81)],
    ...["Jane Smith ✔", "Jane Smith ™", "Jane Smith • Cardiology", "Jane Smith + Chief"],
    ...["Jane Smith & Partners", "Jane Smith @ Mater", "Jane_Smith", "Jane Smith \u{1F44D}"],
  ];
  for (const nameOnRegister of worse) {
    await expect(saved({ nameOnRegister })).rejects.toMatchObject({
      fieldErrors: { nameOnRegister: [expect.any(String)] },
    });
  }
});

import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { guest, viewerOf } from "@/db/factories/viewer";
import { auditLog, registers } from "@/db/schema";
import { Denied, Invalid, NotFound } from "@/lib/errors";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { addRegister } from "./add-register";
import { NPI_REGISTER } from "./npi-register";
import { listKeptRegisters } from "./queries";
import { removeRegister } from "./remove-register";

setUpDatabase();
beforeEach(resetDatabase);

const said = {
  name: "Chamber of Midwives",
  country: "KE",
  lookUpUrl: "https://register.example/?n={number}",
  professions: "midwife",
};
const makeOperator = async () => viewerOf(await makeMember({ siteRoles: ["admin"] }));

it("keeps what the operator adds, until they take it off, and on record", async () => {
  const operator = await makeOperator();
  const { registerId } = await addRegister(operator, said);
  const kept = (await listKeptRegisters(operator)).find(({ id }) => id === registerId);
  expect(kept).toMatchObject({ ...said, professions: ["midwife"], isKnown: false, isUsed: false });
  await makeCase({ registerId });
  await expect(removeRegister(operator, { registerId })).rejects.toThrow(/named/);
  await expect(removeRegister(operator, { registerId: NPI_REGISTER })).rejects.toThrow(Denied);
  const other = await addRegister(operator, { ...said, professions: ["midwife", "nurse"] });
  await removeRegister(operator, other);
  expect(await db.$count(registers, eq(registers.id, other.registerId))).toBe(0);
  const acts = await db.select({ act: auditLog.act }).from(auditLog).orderBy(auditLog.id);
  expect(acts.map(({ act }) => act)).toEqual([
    "register.added",
    "register.added",
    "register.removed",
  ]);
});

it("is the operator's list alone, and takes no address that is none", async () => {
  const operator = await makeOperator();
  const verifier = await viewerOf(await makeMember({ siteRoles: ["verifier"] }));
  for (const viewer of [guest, verifier, await viewerOf(await makeMember())]) {
    await expect(listKeptRegisters(viewer)).rejects.toThrow(NotFound);
    await expect(addRegister(viewer, said)).rejects.toThrow(NotFound);
    await expect(removeRegister(viewer, { registerId: NPI_REGISTER })).rejects.toThrow(NotFound);
  }
  for (const wrong of [
    { lookUpUrl: "javascript:alert(1)" },
    { lookUpUrl: "register.example" },
    { country: "XX" },
    { professions: "wizard" },
    { professions: [] },
    { name: " " },
  ]) {
    await expect(addRegister(operator, { ...said, ...wrong })).rejects.toThrow(Invalid);
  }
  expect(await db.$count(auditLog)).toBe(0);
});

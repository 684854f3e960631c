import { expect, it } from "vitest";
import { db } from "@/db/client";
import { specialties } from "@/db/schema";
import { setUpDatabase } from "@/lib/testing/database";
import { registeredSpecialties, taxonomySpecialties } from "./taxonomy-specialties";

setUpDatabase();

const entry = (...codes: string[]) => ({
  credential: "M.D.",
  taxonomies: codes.map((code) => ({ code, licence: null, state: "CA", isPrimary: false })),
});

it.each([
  [["207Q00000X"], "physician", ["general-practice"]],
  [["207RH0003X", "207RX0202X"], "physician", ["haematology", "medical-oncology"]],
  [["1223X0400X", "207RC0000X"], "dentist", ["orthodontics"]],
  [["207RC0000X"], "nurse", []],
  [["207RC0000X"], null, []],
  [["163W00000X", "000000000X"], "nurse", []],
])("of %s in the profession of a %s are %s", (codes, professionId, expected) => {
  expect(registeredSpecialties(entry(...codes), professionId)).toEqual(expected);
});

it("are all known here", async () => {
  const known = (await db.select().from(specialties)).map(({ id }) => id);
  expect(known).toEqual(expect.arrayContaining(taxonomySpecialties()));
});

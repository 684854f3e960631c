import type { NpiRecord, RegisteredName } from "../../npi/record";

/** What the registry says of a physician in California of this name. */
export const registryRecord = (
  name: RegisteredName,
  otherNames: RegisteredName[] = [],
): NpiRecord => ({
  ...{ npi: "1234567893", name, otherNames, suffix: "", credential: "M.D." },
  ...{ practiceStates: ["CA"], source: "api", updatedOn: null, asOf: "2026-03-01" },
  taxonomies: [{ code: "207R00000X", licence: "A100", state: "CA", isPrimary: true }],
});

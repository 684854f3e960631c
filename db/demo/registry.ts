import type { institutionDomains, npiImports, npiRecords } from "@/db/schema";
import { stableId } from "./stable-id";

type Row = typeof npiRecords.$inferSelect;
type Person = Pick<Row, "firstName" | "lastName" | "practiceState"> & { code: string };

const DAY = 86_400_000;

/** Well-formed numbers that begin with 2: none of these was ever given out. */
export const DEMO_NPI = { maya: "2000000010", dana: "2000000028", iris: "2000000036" } as const;

const REGISTERED: Record<string, Person> = {
  [DEMO_NPI.maya]: {
    ...{ firstName: "MAYA", lastName: "BROOKS" },
    ...{ practiceState: "CO", code: "2084P0800X" },
  },
  [DEMO_NPI.dana]: {
    ...{ firstName: "DANIELLE", lastName: "OSEI" },
    ...{ practiceState: "OH", code: "207R00000X" },
  },
  [DEMO_NPI.iris]: {
    ...{ firstName: "IRIS", lastName: "CALLOWAY" },
    ...{ practiceState: "CO", code: "207Q00000X" },
  },
};

/** Age of the made-up file that the demo's copy of the US registry is from. */
const FILE_AGE = 14;

/** The demo's own copy of the US registry: its people, and nobody else. */
export function composeRegistry(now: Date): Row[] {
  const asOf = dayOf(now, FILE_AGE);
  return Object.entries(REGISTERED).map(([npi, { code, ...person }]) => ({
    ...{ npi: Number(npi), entityType: 1, ...person, middleName: null, nameSuffix: null },
    ...{ credential: "M.D.", otherFirstName: null, otherMiddleName: null, otherLastName: null },
    taxonomies: [[code, "0000", person.practiceState ?? "", 1]],
    ...{ deactivatedOn: null, updatedOn: dayOf(now, 70), asOf },
  }));
}

/** The copy is whole: who is not in it is not registered. */
export function composeImport(now: Date): typeof npiImports.$inferInsert {
  const startedAt = new Date(now.getTime() - FILE_AGE * DAY);
  return {
    ...{ id: stableId("registry", startedAt), fileName: "demo", asOf: dayOf(now, FILE_AGE) },
    ...{ header: [], bytes: 0, digest: "", line: 0, rows: Object.keys(REGISTERED).length },
    ...{ startedAt, finishedAt: startedAt },
  };
}

const dayOf = (now: Date, daysAgo: number) =>
  new Date(now.getTime() - daysAgo * DAY).toISOString().slice(0, 10);

const INSTITUTIONS = [
  { domain: "cedarhollow.example", institution: "Cedar Hollow Clinic", country: "US" },
  { domain: "harborstreet.example", institution: "Harbor Street Medical Center", country: "US" },
  { domain: "corrib.example", institution: "Corrib Regional Cancer Centre", country: "IE" },
  {
    ...{ domain: "lagoonbay.example", institution: "University of Lagoon Bay", country: "LB" },
    isBroad: true,
  },
];

/** Whose addresses at work count in the demo. */
export function composeDomains(now: Date): (typeof institutionDomains.$inferInsert)[] {
  const createdAt = new Date(now.getTime() - 400 * DAY);
  return INSTITUTIONS.map((one) => ({
    ...{ id: stableId(`domain ${one.domain}`, createdAt), includesSubdomains: true },
    ...{ ...one, createdAt },
  }));
}

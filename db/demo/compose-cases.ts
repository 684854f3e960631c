import type { verificationCases, verificationChecks } from "@/db/schema";
import { readRow } from "@/lib/verification/npi/read-row";
import type { NpiRecord } from "@/lib/verification/npi/record";
import { NPI_REGISTER } from "@/lib/verification/registers/npi-register";
import { demoCheck } from "./compose-proofs";
import { composeRegistry, DEMO_NPI } from "./registry";
import { stableId } from "./stable-id";

type CaseRow = typeof verificationCases.$inferInsert & { id: string };
type CheckRow = typeof verificationChecks.$inferInsert;
type Person = {
  id: string;
  name: string;
  professionId?: string | null;
  specialtyId?: string | null;
  country?: string | null;
};
type Asked = Partial<CaseRow> & { handle: string; hoursAgo: number };

const HOUR = 3_600_000;

/** Who waits at the verifiers' desk, and with what. */
const ASKED: Asked[] = [
  { handle: "maya-brooks", hoursAgo: 3, ...american(DEMO_NPI.maya, "CO") },
  {
    ...{ handle: "dana-osei", hoursAgo: 20, ...american(DEMO_NPI.dana, "PA") },
    risks: ["registry-mismatch"],
  },
  {
    ...{ handle: "rhiannon-price", hoursAgo: 44, registerId: "gb-gmc" },
    registerNumber: "0000000",
  },
  { handle: "noor-haddad", hoursAgo: 27, isTrainee: true },
  {
    ...{ handle: "sibusiso-dlamini", hoursAgo: 9 },
    registerNumber: "00000000",
  },
];

function american(registerNumber: string, jurisdiction: string) {
  return { registerId: NPI_REGISTER, registerNumber, jurisdiction };
}

/** The cases that are open in the demo, and what was checked of them so far. */
export function composeCases(
  people: ReadonlyMap<string, Person>,
  now: Date,
): { cases: CaseRow[]; caseChecks: CheckRow[] } {
  const cases = ASKED.map(({ handle, hoursAgo, ...asked }) => {
    const person = find(people, handle);
    const submittedAt = new Date(now.getTime() - hoursAgo * HOUR);
    const { professionId, specialtyId, country } = person;
    return {
      ...{ id: stableId(`case ${handle}`, submittedAt), memberId: person.id },
      ...{ professionId, specialtyId, country, nameOnRegister: person.name },
      ...{ state: "submitted" as const, submittedAt, createdAt: submittedAt, ...asked },
    };
  });
  const caseOf = (handle: string) => {
    const { id } = find(people, handle);
    return cases.find(({ memberId }) => memberId === id) ?? fail(handle);
  };
  const voucherId = find(people, "sophie-nguyen").id;
  return {
    cases,
    caseChecks: [
      ask(caseOf("maya-brooks"), { proved: true, record: recordOf(DEMO_NPI.maya, now) }),
      ask(caseOf("dana-osei"), { proved: false, record: recordOf(DEMO_NPI.dana, now) }),
      demoCheck("sibusiso-dlamini", {
        ...claimOf(caseOf("sibusiso-dlamini")),
        ...{ method: "vouching", outcome: "proved", subjectIds: [voucherId] },
        ...{ decidedBy: voucherId, checkedAt: new Date(now.getTime() - 4 * HOUR) },
        reason:
          "We worked the same resuscitation rota for two years; he taught our students triage.",
      }),
    ],
  };
}

function ask(one: CaseRow, { proved, record }: { proved: boolean; record: NpiRecord }): CheckRow {
  const { first, last } = record.name;
  return demoCheck(record.npi, {
    ...claimOf(one),
    ...{ method: "registry", outcome: proved ? "proved" : "not-proved", statusSeen: "active" },
    ...{ nameAsRegistered: `${first} ${last}`, seen: record },
    reason: proved ? null : "name:first-name state:other-states",
    checkedAt: new Date((one.submittedAt ?? new Date(0)).getTime() + 4_000),
  });
}

function claimOf({ id: caseId, memberId, ...row }: CaseRow) {
  const { professionId, specialtyId, country, jurisdiction, isTrainee } = row;
  const { registerId, registerNumber } = row;
  const register = { registerId, registerNumber };
  return {
    ...{ caseId, memberId, professionId, specialtyId, country, jurisdiction, isTrainee },
    ...register,
  };
}

function recordOf(number: string, now: Date): NpiRecord {
  const row = composeRegistry(now).find(({ npi }) => String(npi) === number) ?? fail(number);
  const answer = readRow(row);
  return answer.outcome === "found" ? answer.record : fail(number);
}

const find = (people: ReadonlyMap<string, Person>, handle: string): Person =>
  people.get(handle) ?? fail(handle);

function fail(name: string): never {
  throw new Error(`There is nobody called ${name} in the demo.`);
}

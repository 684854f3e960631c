import type { members, verificationChecks, verificationDecisions } from "@/db/schema";
import { proofFrom } from "@/lib/policy/standing";
import { addMonths } from "@/lib/verification/evidence/evaluate-case";
import { type CheckMade, checkRow } from "@/lib/verification/evidence/record-check";
import type { Method } from "@/lib/verification/methods";
import { TRAINEE_MONTHS, WAYS } from "@/lib/verification/ways/ways";
import { chanceOf } from "./chance";
import { type DemoPerson, people } from "./people";
import { stableId } from "./stable-id";

type MemberRow = typeof members.$inferInsert & { id: string; createdAt: Date };
type DecisionRow = typeof verificationDecisions.$inferInsert;
type CheckRow = typeof verificationChecks.$inferInsert;

export type Proofs = { decisions: DecisionRow[]; checks: CheckRow[] };

const DAY = 86_400_000;
/** Days from one verification of somebody in training to the next. */
const RENEWED_AFTER = 350;

const WORDS: Record<string, string> = {
  registry: "Name, state and profession fit the registry.",
  manual: "Found on the register, with no conditions.",
  document: "Certificate seen; name and profession fit.",
  recognised: "We spoke in a video call; the person is the one on the institution's page.",
};

/** How each of the demo's people was verified, and the rows of `members` that follow from it. */
export function composeProofs(rows: Map<string, MemberRow>, now: Date): Proofs {
  const proofs: Proofs = { decisions: [], checks: [] };
  for (const person of people) {
    const row = rows.get(person.handle);
    if (row === undefined || person.standing === "unverified") continue;
    const decisions = momentsOf(person, row, now).map((at, place) =>
      decide(person, row, { at, ordinal: place + 1, by: verifierOf(person, rows) }, now, proofs),
    );
    Object.assign(row, proofFrom(decisions));
    proofs.decisions.push(...decisions);
  }
  return proofs;
}

/** Once, soon after they came; somebody in training every year. */
function momentsOf(person: DemoPerson, row: MemberRow, now: Date): Date[] {
  const chance = chanceOf(`proof ${person.handle}`);
  const first = new Date(row.createdAt.getTime() + Math.round(chance.between(0.3, 3) * DAY));
  if (person.standing !== "trainee") return [first];
  const moments = [first];
  for (;;) {
    const last = moments.at(-1) ?? first;
    const next = new Date(last.getTime() + RENEWED_AFTER * DAY);
    if (next >= now) return moments;
    moments.push(next);
  }
}

const verifierOf = ({ handle }: DemoPerson, rows: Map<string, MemberRow>) =>
  rows.get(handle === "mateo-vargas" ? "daniel-abrams" : "mateo-vargas")?.id ?? null;

type Making = { at: Date; ordinal: number; by: string | null };

function decide(
  person: DemoPerson,
  row: MemberRow,
  { at, ordinal, by }: Making,
  now: Date,
  { checks }: Proofs,
) {
  const isTrainee = person.standing === "trainee";
  const methods = methodsOf(person);
  const institution = methods.includes("institution-mail") ? person.institution : null;
  const { id: memberId, professionId, specialtyId, country } = row;
  const claim = { memberId, professionId, specialtyId, country, isTrainee };
  const decidedBy = methods.includes("registry") ? null : by;
  for (const method of methods) {
    const check = {
      ...claim,
      method,
      outcome: "proved",
      reason: WORDS[method],
      decidedBy,
      ...(WAYS[method].proves.includes("registration")
        ? { nameAsRegistered: row.name }
        : { specialtyId: null }),
      ...(method === "institution-mail" && { institution }),
      ...(method === "recognised" && { statusSeen: "video" }),
    } as const;
    checks.push(demoCheck(`${person.handle} ${ordinal}`, { ...check, checkedAt: at }));
  }
  return {
    ...{ ...claim, id: stableId(`decision ${person.handle}`, at), ordinal, methods, decidedBy },
    ...{ outcome: "approved" as const, decidedAt: at, endsAt: endOf(person, at, now) },
    ...{ name: row.name, institution },
    reason: decidedBy ? "Checked as asked." : "Checked without a verifier: registry, work e-mail.",
  };
}

/** A check with the same id for the same demo. */
export function demoCheck(name: string, check: CheckMade): CheckRow {
  return checkRow(check, stableId(`check ${check.method} ${name}`, check.checkedAt));
}

function methodsOf({ country, standing }: DemoPerson): Method[] {
  if (standing === "trainee" || country === "DE") return ["document"];
  return country === "US" ? ["registry", "institution-mail"] : ["manual", "recognised"];
}

/** Within what the methods allow, and so that most have months left. */
function endOf(person: DemoPerson, at: Date, now: Date): Date {
  if (person.standing === "trainee") return addMonths(at, TRAINEE_MONTHS);
  const left = person.standing === "lapsed" ? -40 : chanceOf(person.handle).between(90, 400);
  const wanted = new Date(now.getTime() + Math.round(left * DAY));
  const latest = addMonths(at, Math.min(...methodsOf(person).map((way) => WAYS[way].holdsMonths)));
  return wanted < latest ? wanted : latest;
}

import { chanceOf } from "@/db/demo/chance";
import type { members } from "@/db/schema";
import { newId } from "@/lib/ids";
import type { MarkPart, Method } from "@/lib/verification/methods";

export type MemberRow = typeof members.$inferInsert & { id: string; createdAt: Date };

const DAY = 86_400_000;

const first = [
  "Anna",
  "Boris",
  "Chiara",
  "Dewi",
  "Elif",
  "Farid",
  "Greta",
  "Hiro",
  "Ines",
  "Jonas",
  "Kwame",
  "Leila",
  "Mateo",
  "Niamh",
  "Olu",
  "Priya",
  "Quentin",
  "Rosa",
  "Sven",
  "Tui",
];
const last = [
  "Adeyemi",
  "Berg",
  "Castillo",
  "Dubois",
  "Eriksen",
  "Fischer",
  "Garcia",
  "Haddad",
  "Ivanova",
  "Jensen",
  "Kearney",
  "Larsen",
  "Moreau",
  "Nakamura",
  "Osei",
  "Patel",
  "Quist",
  "Rossi",
  "Santos",
  "Thompson",
];
const professions = ["physician", "nurse", "psychologist", "pharmacist", "family-therapist"];
const specialties = [
  "medical-oncology",
  "psychiatry",
  "general-practice",
  "cardiology",
  "neurology",
];
const countries = ["IE", "DE", "IN", "BR", "NG", "JP", "CA", "NZ", "FR", "PL"];

/** How they were checked, most in one way and some in two. */
const proofs: Method[][] = [
  ["registry"],
  ["document"],
  ["institution-mail", "vouching"],
  ["manual"],
];
/** What they let their mark show beside the profession. */
const marks: MarkPart[][] = [
  ["specialty", "country"],
  ["specialty", "country", "institution"],
  ["specialty"],
];

/** Verified clinicians; the first is who reads. */
export function composePeople(count: number, now: Date): MemberRow[] {
  const chance = chanceOf("the bench's people");
  return Array.from({ length: count }, (_, number) => {
    const createdAt = new Date(now.getTime() - Math.round(chance.between(720, 900) * DAY));
    const handle = `colleague-${number}`;
    return {
      id: newId(createdAt.getTime()),
      handle,
      email: `${handle}@bench.example`,
      emailVerifiedAt: createdAt,
      name: `${first[number % first.length]} ${last[Math.floor(number / first.length) % last.length]}`,
      professionId: chance.pick(professions),
      specialtyId: chance.pick(specialties),
      country: chance.pick(countries),
      institution: "Riverside Hospital",
      verifiedAt: new Date(createdAt.getTime() + DAY),
      verificationEndsAt: new Date(now.getTime() + 300 * DAY),
      verificationMethods: chance.pick(proofs),
      verifiedInstitution: "Riverside Hospital",
      isTrainee: chance.happens(0.1),
      markShows: chance.pick(marks),
      welcomedAt: createdAt,
      createdAt,
    };
  });
}

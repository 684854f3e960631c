import type { members } from "@/db/schema";
import { chanceOf } from "./chance";
import { type DemoPerson, people } from "./people";
import { stableId } from "./stable-id";

type MemberRow = typeof members.$inferInsert & { id: string; createdAt: Date };

const DAY = 86_400_000;

/** The people as rows, by handle. Their addresses lead nowhere. */
export function composePeople(now: Date): Map<string, MemberRow> {
  return new Map(people.map((person) => [person.handle, memberRow(person, now)]));
}

function memberRow(person: DemoPerson, now: Date): MemberRow {
  const chance = chanceOf(`member ${person.handle}`);
  const daysAgo = (days: number) => new Date(now.getTime() - Math.round(days * DAY));
  const age = person.standing === "unverified" ? 2 : chance.between(430, 700);
  const createdAt = daysAgo(age);
  return {
    id: stableId(`member ${person.handle}`, createdAt),
    handle: person.handle,
    email: `${person.handle}@demo.curbside.example`,
    emailVerifiedAt: createdAt,
    name: person.name,
    professionId: person.profession,
    specialtyId: person.specialty,
    country: person.country,
    institution: person.institution,
    bio: person.bio,
    ...(person.standing === "suspended" && {
      suspendedAt: daysAgo(5),
      suspensionReason: "Advertised a paid course in three groups after a warning.",
    }),
    siteRoles: person.siteRoles ?? [],
    welcomedAt: createdAt,
    createdAt,
  };
}

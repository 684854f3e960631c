import { chanceOf } from "@/db/demo/chance";
import type { groupSpecialties, groups, memberships } from "@/db/schema";
import { newId } from "@/lib/ids";
import type { MemberRow } from "./compose-people";

export type GroupRow = typeof groups.$inferInsert & { id: string; memberIds: string[] };

export type GroupRows = {
  groups: GroupRow[];
  specialties: (typeof groupSpecialties.$inferInsert)[];
  memberships: (typeof memberships.$inferInsert & { joinedAt: Date })[];
};

const DAY = 86_400_000;
/** Groups of the one who reads, at every scale. */
const READ = 10;
const MODERATORS = 4;

const fields = [
  "Oncology",
  "Depression",
  "Family therapy",
  "Addictions",
  "Cardiology",
  "Palliative care",
  "Paediatrics",
  "Sleep",
  "Rheumatology",
  "Infection",
];
const specialtyIds = [
  "medical-oncology",
  "psychiatry",
  "family-therapy",
  "addiction-medicine",
  "cardiology",
  "palliative-medicine",
  "paediatrics",
  "sleep-medicine",
  "rheumatology",
  "infectious-diseases",
];

/** Groups, the first the largest, and who is in them: each member in about four, the reader in the first ten, the last one in all. */
export function composeGroups(count: number, people: MemberRow[], now: Date): GroupRows {
  const chance = chanceOf("the bench's groups");
  const rows: GroupRows = { groups: [], specialties: [], memberships: [] };
  const joinedAt = new Date(now.getTime() - 700 * DAY);
  for (let number = 0; number < count; number++) {
    const field = number % fields.length;
    const createdAt = new Date(now.getTime() - 720 * DAY + number);
    const share = 0.1 + 0.9 / (number + 1);
    const inside = people.filter((_, at) => {
      if (at === 0) return number < READ;
      if (at === people.length - 1) return true;
      return (at <= 100 && number === 0) || chance.happens(share);
    });
    const id = newId(createdAt.getTime());
    rows.groups.push({
      id,
      slug: `bench-group-${number}`,
      name: `${fields[field]} ${number < fields.length ? "colleagues" : `circle ${number}`}`,
      description: `Where colleagues discuss ${fields[field]?.toLowerCase()} beyond the guideline.`,
      rules: "Leave out what could identify a patient.",
      listing: "listed",
      joinPolicy: "open",
      memberCount: inside.length,
      createdBy: inside[1]?.id ?? null,
      createdAt,
      memberIds: inside.map((member) => member.id),
    });
    rows.specialties.push({ groupId: id, specialtyId: specialtyIds[field] ?? "" });
    rows.memberships.push(
      ...inside.map((member, place) => ({
        groupId: id,
        memberId: member.id,
        role:
          place === 1
            ? ("owner" as const)
            : place > 1 && place < MODERATORS
              ? ("moderator" as const)
              : ("member" as const),
        joinedAt,
        acknowledgedRulesVersion: 1,
      })),
    );
  }
  return rows;
}

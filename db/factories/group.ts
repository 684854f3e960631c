import { db, type Reader } from "@/db/client";
import { groups } from "@/db/schema";
import { newId } from "@/lib/ids";
import { onlyRow } from "./only-row";

export type Group = typeof groups.$inferSelect;
type Overrides = Partial<typeof groups.$inferInsert>;

/** A listed group that eligible clinicians join at once. It has no members: see `makeMembership`. */
export async function makeGroup(overrides: Overrides = {}, tx: Reader = db): Promise<Group> {
  const id = overrides.id ?? newId();
  const rows = await tx
    .insert(groups)
    .values({
      id,
      slug: `group-${id}`,
      name: "Riverside oncology",
      description: "Treatment decisions where the guideline runs out.",
      rules: "Leave out what could identify a patient.",
      listing: "listed",
      joinPolicy: "open",
      ...overrides,
    })
    .returning();
  return onlyRow(rows);
}

export const makeRequestGroup = (overrides: Overrides = {}, tx: Reader = db) =>
  makeGroup({ joinPolicy: "request", ...overrides }, tx);

export const makeUnlistedGroup = (overrides: Overrides = {}, tx: Reader = db) =>
  makeGroup({ listing: "unlisted", joinPolicy: "invitation", ...overrides }, tx);

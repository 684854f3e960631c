import { sql } from "drizzle-orm";
import type { Reader } from "./client";
import { PROFESSIONS } from "./profession-names";
import { loadRegisters } from "./registers/load-registers";
import { professions, specialties } from "./schema";
import { SPECIALTIES } from "./specialty-names";

/** Brings professions, specialties and registers up to date. Safe to repeat; run after every migration. */
export async function loadReferenceData(tx: Reader): Promise<void> {
  const professionRows = Object.entries(PROFESSIONS).map(([id, name], position) => ({
    id,
    name,
    position,
  }));
  await tx
    .insert(professions)
    .values(professionRows)
    .onConflictDoUpdate({
      target: professions.id,
      set: { name: sql`excluded.name`, position: sql`excluded.position` },
    });
  await tx
    .insert(specialties)
    .values(Object.entries(SPECIALTIES).map(([id, name]) => ({ id, name })))
    .onConflictDoUpdate({ target: specialties.id, set: { name: sql`excluded.name` } });
  await loadRegisters(tx);
}

import { PROFESSIONS } from "@/db/profession-names";
import { SPECIALTIES } from "@/db/specialty-names";

const professions = new Map<string, string>(Object.entries(PROFESSIONS));
const specialties = new Map<string, string>(Object.entries(SPECIALTIES));

/* The tables hold what stands here, which spares looking it up for each author of each post. */

/** A profession's name by its id. */
export const nameOfProfession = (id: string | null): string | null =>
  id === null ? null : (professions.get(id) ?? id);

/** A specialty's name by its id. */
export const nameOfSpecialty = (id: string | null): string | null =>
  id === null ? null : (specialties.get(id) ?? id);

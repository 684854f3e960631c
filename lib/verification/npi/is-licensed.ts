import type { NpiRecord } from "./record";
import { professionsOfTaxonomy } from "./taxonomy-professions";

/**
 * Whether a record has a licence number for the profession, of whichever state. The registry takes people at their
 * word for what they are, and asks for the number only where the taxonomy they chose takes a licence.
 */
export const isLicensed = (
  { taxonomies, credential }: Pick<NpiRecord, "taxonomies" | "credential">,
  professionId: string | null,
): boolean =>
  taxonomies.some(
    ({ code, licence }) =>
      /\d/.test(licence ?? "") &&
      professionId !== null &&
      professionsOfTaxonomy(code, credential).includes(professionId),
  );

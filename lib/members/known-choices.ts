import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { professions, specialties } from "@/db/schema";
import { Invalid } from "@/lib/errors";

type Chosen = { professionId: string | null; specialtyId: string | null };

/** Refuses a profession or specialty that is not on our lists. */
export async function assertKnownChoices(
  tx: Tx,
  { professionId, specialtyId }: Chosen,
): Promise<void> {
  if (professionId !== null) {
    const known = await tx.$count(professions, eq(professions.id, professionId));
    if (known === 0) throw new Invalid({ professionId: ["Choose a profession from the list."] });
  }
  if (specialtyId !== null) {
    const known = await tx.$count(specialties, eq(specialties.id, specialtyId));
    if (known === 0) throw new Invalid({ specialtyId: ["Choose a specialty from the list."] });
  }
}

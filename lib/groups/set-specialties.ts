import { eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { groupSpecialties, specialties } from "@/db/schema";
import { Invalid } from "@/lib/errors";

/** Gives a group these specialties and no others. */
export async function setSpecialties(tx: Tx, groupId: string, ids: string[]): Promise<void> {
  const known = await tx
    .select({ id: specialties.id })
    .from(specialties)
    .where(inArray(specialties.id, ids));
  if (known.length < ids.length) {
    throw new Invalid({ specialties: ["Choose specialties from the list."] });
  }
  await tx.delete(groupSpecialties).where(eq(groupSpecialties.groupId, groupId));
  await tx.insert(groupSpecialties).values(ids.map((specialtyId) => ({ groupId, specialtyId })));
}

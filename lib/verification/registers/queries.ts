import { asc, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { registers } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { nameOfCountry } from "@/lib/members/name-of-country";
import { canOperateSite } from "@/lib/policy/site";
import type { Viewer } from "@/lib/policy/viewer";
import type { KeptRegister } from "./contract";
import { OWN } from "./own-register";
import { registerIsUsed } from "./register-is-used";

/** Every register, by country. For the operator; to anyone else there is no such list. */
export async function listKeptRegisters(viewer: Viewer): Promise<KeptRegister[]> {
  if (!canOperateSite(viewer).allowed) throw new NotFound();
  const rows = await db
    .select({ register: registers, isUsed: registerIsUsed })
    .from(registers)
    .orderBy(sql`${registers.jurisdiction} NULLS FIRST`, asc(registers.name));
  const kept = rows.map(({ register, isUsed }) => ({
    ...{ ...register, isUsed, isKnown: !register.id.startsWith(OWN) },
    countryName: nameOfCountry(register.country) ?? register.country,
  }));
  return kept.sort((a, b) => a.countryName.localeCompare(b.countryName, "en"));
}

import { sql } from "drizzle-orm";
import type { Reader } from "../client";
import { registers } from "../schema";
import { americas } from "./americas";
import { asiaAfricaOceania } from "./asia-africa-oceania";
import { europe } from "./europe";

/** Brings the registers that come with the product up to date; what an operator added stays. */
export async function loadRegisters(tx: Reader): Promise<void> {
  await tx
    .insert(registers)
    .values([...americas, ...europe, ...asiaAfricaOceania])
    .onConflictDoUpdate({
      target: registers.id,
      set: {
        country: sql`excluded.country`,
        jurisdiction: sql`excluded.jurisdiction`,
        name: sql`excluded.name`,
        lookUpUrl: sql`excluded.look_up_url`,
        professions: sql`excluded.professions`,
        numberHint: sql`excluded.number_hint`,
      },
    });
}

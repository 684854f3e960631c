import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { professions, registers } from "@/db/schema";
import { Invalid } from "@/lib/errors";
import { readRegisters } from "./read-registers";

/** Adds an operator's registers, or brings them up to date. Returns how many there were. */
export async function importRegisters(json: string): Promise<number> {
  const rows = readRegisters(json);
  return db.transaction(async (tx) => {
    const named = [...new Set(rows.flatMap((row) => row.professions))];
    const known = await tx
      .select({ id: professions.id })
      .from(professions)
      .where(inArray(professions.id, named));
    const unknown = named.filter((id) => !known.some((one) => one.id === id));
    if (unknown.length > 0) {
      throw new Invalid({ professions: [`There is no profession ${unknown.join(", ")}.`] });
    }
    for (const row of rows) {
      const { id: _id, ...set } = row;
      await tx.insert(registers).values(row).onConflictDoUpdate({ target: registers.id, set });
    }
    return rows.length;
  });
}

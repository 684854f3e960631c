import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { professions, registers } from "@/db/schema";
import { record } from "@/lib/audit";
import { Invalid, NotFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { parse } from "@/lib/parse";
import { canOperateSite } from "@/lib/policy/site";
import type { Viewer } from "@/lib/policy/viewer";
import { addRegisterInput } from "./contract";
import { OWN } from "./own-register";

/** Adds a register that members can name and verifiers look into. */
export async function addRegister(viewer: Viewer, input: unknown): Promise<{ registerId: string }> {
  if (!canOperateSite(viewer).allowed) throw new NotFound();
  const said = parse(addRegisterInput, input);
  return db.transaction(async (tx) => {
    const wanted = [...new Set(said.professions)];
    if ((await tx.$count(professions, inArray(professions.id, wanted))) < wanted.length) {
      throw new Invalid({ professions: ["Choose professions from the list."] });
    }
    const registerId = OWN + newId();
    await tx.insert(registers).values({ ...said, id: registerId, professions: wanted });
    await record(tx, viewer, {
      act: "register.added",
      subject: { type: "register", id: registerId },
      details: { country: said.country },
    });
    return { registerId };
  });
}

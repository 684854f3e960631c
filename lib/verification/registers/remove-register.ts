import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { registers } from "@/db/schema";
import { record } from "@/lib/audit";
import { Denied, NotFound } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { canOperateSite } from "@/lib/policy/site";
import type { Viewer } from "@/lib/policy/viewer";
import { removeRegisterInput } from "./contract";
import { OWN } from "./own-register";
import { registerIsUsed } from "./register-is-used";

/** Takes a register off the list that the operator added and nobody has named yet. */
export async function removeRegister(
  viewer: Viewer,
  input: unknown,
): Promise<{ registerId: string }> {
  if (!canOperateSite(viewer).allowed) throw new NotFound();
  const { registerId } = parse(removeRegisterInput, input);
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ id: registers.id, isUsed: registerIsUsed })
      .from(registers)
      .where(eq(registers.id, registerId))
      .for("update");
    if (row === undefined) throw new NotFound();
    if (!row.id.startsWith(OWN)) {
      throw new Denied("This register comes with the product and would come back.");
    }
    if (row.isUsed) throw new Denied("Members have named this register, so it stays.");
    await tx.delete(registers).where(eq(registers.id, registerId));
    await record(tx, viewer, {
      act: "register.removed",
      subject: { type: "register", id: registerId },
    });
    return { registerId };
  });
}

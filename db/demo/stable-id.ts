import { createHash } from "node:crypto";
import { newId } from "@/lib/ids";

/** An id made of a row's own moment and a hash of its name, so that loading again gives the same one. */
export const stableId = (name: string, at: Date) =>
  newId(at.getTime(), createHash("sha256").update(name).digest());

import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members } from "@/db/schema";

const LONGEST = 36;

/** Letters that no accent can be taken off. */
const SPELLED: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
};

/** "Elif Aydın" becomes "elif-aydin". A name without Latin letters becomes "colleague". */
export function handleFor(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, (letter) => SPELLED[letter] ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’.]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return plain.length >= 3 ? plain : "colleague";
}

/** A handle that nobody has. Until the transaction ends nobody else is given one. */
export async function makeHandle(tx: Tx, name: string): Promise<string> {
  const wanted = handleFor(name);
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext('members.handle'))`);
  const rows = await tx
    .select({ handle: members.handle })
    .from(members)
    .where(sql`${members.handle} ~ ${`^${wanted}(-[0-9]+)?$`}`);
  const taken = new Set(rows.map(({ handle }) => handle));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}

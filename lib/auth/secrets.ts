import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/** 256 bits of chance, fit for a cookie or an address. */
export const newToken = () => randomBytes(32).toString("base64url");

/** What the database keeps of a secret that a browser or a message carries. */
export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");

/** A secret that belongs to a row and is stored nowhere: it is derived again when needed. */
export const deriveSecret = (purpose: string, id: string) =>
  createHmac("sha256", env.AUTH_SECRET).update(`${purpose}:${id}`).digest();

/** Compares without telling by its time how much was right. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

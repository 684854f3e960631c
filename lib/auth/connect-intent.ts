import { deriveSecret, isSame } from "./secrets";

export const CONNECT_MINUTES = 10;

const sealOf = (sessionId: string, until: number) =>
  deriveSecret("connect-organisation", `${sessionId}:${until}`).toString("base64url");

/** A cookie's value that says: within this session, the next organisation account is to be connected. */
export function sealConnectIntent(sessionId: string, now = Date.now()): string {
  const until = now + CONNECT_MINUTES * 60_000;
  return `${until}.${sealOf(sessionId, until)}`;
}

export function isConnectIntent(
  value: string | null,
  sessionId: string,
  now = Date.now(),
): boolean {
  const [until = "", seal = ""] = (value ?? "").split(".");
  return Number(until) > now && isSame(seal, sealOf(sessionId, Number(until)));
}

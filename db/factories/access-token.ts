import { db, type Reader } from "@/db/client";
import { accessTokens } from "@/db/schema";
import { hashToken } from "@/lib/auth/secrets";
import { newAccessToken } from "@/lib/auth/viewer-by-token";
import { makeMember } from "./member";
import { onlyRow } from "./only-row";

const DAY = 86_400_000;

/** A token that reads, and its text. The member is made when not named. */
export async function makeAccessToken(
  overrides: Partial<typeof accessTokens.$inferInsert> = {},
  tx: Reader = db,
): Promise<typeof accessTokens.$inferSelect & { token: string }> {
  const memberId = overrides.memberId ?? (await makeMember({}, tx)).id;
  const token = newAccessToken();
  const rows = await tx
    .insert(accessTokens)
    .values({
      name: "Reading list",
      scopes: ["read"],
      tokenHash: hashToken(token),
      expiresAt: new Date(Date.now() + 30 * DAY),
      ...overrides,
      memberId,
    })
    .returning();
  return { ...onlyRow(rows), token };
}

import { randomBytes } from "node:crypto";
import { db, type Reader } from "@/db/client";
import { sessions } from "@/db/schema";
import { hashToken } from "@/lib/auth/secrets";
import { makeMember } from "./member";
import { onlyRow } from "./only-row";

const DAY = 86_400_000;

/** A session and the cookie value that opens it. The member is made when not named. */
export async function makeSession(
  overrides: Partial<typeof sessions.$inferInsert> = {},
  tx: Reader = db,
): Promise<typeof sessions.$inferSelect & { token: string }> {
  const memberId = overrides.memberId ?? (await makeMember({}, tx)).id;
  const token = randomBytes(32).toString("base64url");
  const rows = await tx
    .insert(sessions)
    .values({
      tokenHash: hashToken(token),
      endsAt: new Date(Date.now() + 30 * DAY),
      ...overrides,
      memberId,
    })
    .returning();
  return { ...onlyRow(rows), token };
}

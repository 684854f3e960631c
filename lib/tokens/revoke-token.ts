import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accessTokens } from "@/db/schema";
import { record } from "@/lib/audit";
import { NotFound, SignInRequired } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { revokeTokenInput } from "./contract";

/** Ends one of the viewer's own tokens for good; it opens nothing from the next request on. */
export async function revokeToken(viewer: Viewer, input: unknown): Promise<{ tokenId: string }> {
  if (viewer.kind === "guest") throw new SignInRequired();
  const { tokenId } = parse(revokeTokenInput, input);
  return db.transaction(async (tx) => {
    const [token] = await tx
      .select({ revokedAt: accessTokens.revokedAt })
      .from(accessTokens)
      .where(and(eq(accessTokens.id, tokenId), eq(accessTokens.memberId, viewer.memberId)))
      .for("update");
    if (!token) throw new NotFound();
    if (token.revokedAt !== null) return { tokenId };
    await tx
      .update(accessTokens)
      .set({ revokedAt: sql`now()` })
      .where(eq(accessTokens.id, tokenId));
    await record(tx, viewer, {
      act: "access-token.revoked",
      subject: { type: "access-token", id: tokenId },
    });
    return { tokenId };
  });
}

import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { accessTokens, members } from "@/db/schema";
import { scopeWords } from "@/lib/tokens/choices";
import { addressOf } from "./address";
import type { LetterContent } from "./letter-content";
import { TokenMadeMail } from "./templates/token-made";

/** Tells a member that a token of theirs was made, also when it has ended since: it may have been used. */
export async function composeToken(tokenId: string): Promise<LetterContent | undefined> {
  const [row] = await db
    .select({
      to: members.email,
      name: members.name,
      tokenName: accessTokens.name,
      scopes: accessTokens.scopes,
      expiresAt: accessTokens.expiresAt,
    })
    .from(accessTokens)
    .innerJoin(members, and(eq(members.id, accessTokens.memberId), isNull(members.suspendedAt)))
    .where(eq(accessTokens.id, tokenId));
  if (!row) return undefined;
  const body = (
    <TokenMadeMail
      name={row.name}
      tokenName={row.tokenName}
      scopes={row.scopes.map((scope) => scopeWords[scope].label.toLowerCase()).join(", ")}
      expiresAt={row.expiresAt}
      link={addressOf("/settings/tokens")}
    />
  );
  return { to: row.to, subject: "An access token was made for your account", body };
}

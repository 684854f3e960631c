import { and, desc, eq, gt, isNull, lt, type SQL, sql } from "drizzle-orm";
import { db, type Reader, type Tx } from "@/db/client";
import { signInMessages } from "@/db/schema";
import { SIGN_IN_LIMITS } from "./contract";
import { hashToken } from "./secrets";

export type UsableMessage = Pick<
  typeof signInMessages.$inferSelect,
  "id" | "email" | "codeHash" | "browserHash" | "redirectTo" | "wrongCodes"
> & { isGuessed: boolean };

/** What a browser shows: a link's token, the key of the browser that asked, or both. */
type Shown = { token?: string | undefined; key: string | null };

/** A link names one message; without one, any message that this browser asked for will do. */
function named({ token, key }: Shown): SQL | undefined {
  if (token) return eq(signInMessages.tokenHash, hashToken(token));
  return key === null ? sql`false` : eq(signInMessages.browserHash, hashToken(key));
}

const isUsable = and(
  isNull(signInMessages.usedAt),
  gt(signInMessages.endsAt, sql`now()`),
  lt(signInMessages.wrongCodes, SIGN_IN_LIMITS.wrongCodes),
);

/** Nobody guesses an address's codes for days: beyond this many wrong ones only a link in its browser works. */
const isGuessed = sql<boolean>`(SELECT sum(earlier.wrong_codes) FROM sign_in_messages earlier
  WHERE earlier.email = sign_in_messages.email AND earlier.created_at > now() - interval '1 day')
  >= ${SIGN_IN_LIMITS.wrongCodesPerDay}`;

const columns = {
  id: signInMessages.id,
  email: signInMessages.email,
  codeHash: signInMessages.codeHash,
  browserHash: signInMessages.browserHash,
  redirectTo: signInMessages.redirectTo,
  wrongCodes: signInMessages.wrongCodes,
  isGuessed,
};

const MOST = 5;

function usable(reader: Reader, shown: Shown) {
  return reader
    .select(columns)
    .from(signInMessages)
    .where(and(named(shown), isUsable))
    .orderBy(desc(signInMessages.createdAt))
    .limit(MOST);
}

/** Unused, unexpired messages, newest first, held until the transaction ends so that each is used once. */
export const lockUsableMessages = (tx: Tx, shown: Shown): Promise<UsableMessage[]> =>
  usable(tx, shown).for("update");

/** The newest message a page can speak of. It holds nothing and changes nothing. */
export async function findUsableMessage(
  shown: Shown,
): Promise<{ email: string; isFromHere: boolean } | undefined> {
  const [message] = await usable(db, shown);
  if (!message) return undefined;
  const isFromHere = shown.key !== null && hashToken(shown.key) === message.browserHash;
  return { email: message.email, isFromHere };
}

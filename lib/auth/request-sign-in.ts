import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { signInMessages } from "@/db/schema";
import { newId } from "@/lib/ids";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { countAgainst, type Limit } from "@/lib/rate-limit";
import type { Browser } from "./browser";
import { requestSignInInput, SIGN_IN_LIMITS } from "./contract";
import { networkOf } from "./network-address";
import { hashToken, newToken } from "./secrets";
import { hashCode, signInSecrets } from "./sign-in-secrets";

const WINDOW_SECONDS = 15 * 60;
const PER_NETWORK: Limit = { name: "sign-in-network", times: 20, seconds: WINDOW_SECONDS };
const PER_ADDRESS: Limit = { name: "sign-in-address", times: 5, seconds: WINDOW_SECONDS };

/**
 * Sends a message with a link and a code to an address. Whether an account has that address is not
 * even looked up, so nothing about the answer can tell.
 */
export async function requestSignIn(
  browser: Browser,
  input: unknown,
): Promise<{ signInKey: string }> {
  const { email, to } = parse(requestSignInInput, input);
  await countAgainst(PER_NETWORK, networkOf(browser.networkAddress));
  await countAgainst(PER_ADDRESS, email);
  const signInKey = browser.signInKey ?? newToken();
  await db.transaction(async (tx) => {
    const id = newId();
    const { token, code } = signInSecrets(id);
    await tx.insert(signInMessages).values({
      id,
      email,
      tokenHash: hashToken(token),
      codeHash: hashCode(id, code),
      browserHash: hashToken(signInKey),
      redirectTo: to,
      endsAt: sql`now() + make_interval(mins => ${SIGN_IN_LIMITS.minutes})`,
    });
    await enqueue(tx, "send-mail", { template: "sign-in", ids: { messageId: id } });
  });
  return { signInKey };
}

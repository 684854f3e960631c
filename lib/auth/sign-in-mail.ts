import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { signInMessages } from "@/db/schema";
import { env } from "@/lib/env";
import { SIGN_IN_LIMITS } from "./contract";
import { signInSecrets } from "./sign-in-secrets";

export type SignInMail = { to: string; link: string; code: string; minutes: number };

/** What a sign-in message says and to whom; undefined once it would be of no use. */
export async function findSignInMail(messageId: string): Promise<SignInMail | undefined> {
  const [message] = await db
    .select({ to: signInMessages.email })
    .from(signInMessages)
    .where(
      and(
        eq(signInMessages.id, messageId),
        isNull(signInMessages.usedAt),
        gt(signInMessages.endsAt, sql`now()`),
      ),
    );
  if (!message) return undefined;
  const { token, code } = signInSecrets(messageId);
  const link = new URL(`/sign-in/confirm?${new URLSearchParams({ token })}`, env.APP_URL).href;
  return { to: message.to, link, code, minutes: SIGN_IN_LIMITS.minutes };
}

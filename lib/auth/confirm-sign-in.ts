import { eq, inArray, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { signInMessages } from "@/db/schema";
import { Denied, Invalid, type Refusal } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Browser } from "./browser";
import { confirmSignInInput, SIGN_IN_LIMITS } from "./contract";
import { memberForAddress } from "./member-for-address";
import { hashToken, isSame } from "./secrets";
import { hashCode } from "./sign-in-secrets";
import { type StartedSession, startSession } from "./start-session";
import { lockUsableMessages, type UsableMessage } from "./usable-messages";

const SPENT = "This link or code is no longer valid. Ask for a new message.";
const GUESSED =
  "There were too many wrong codes for this address today. Open the link in the browser where you asked for it.";
const NO_CODE = "Enter the 6-digit code from the message.";
const suspended = (reason: string | null) =>
  `This account is suspended.${reason ? ` The reason given: ${reason}` : ""} Write to the people who run this site.`;

type Given = { token?: string | undefined; code?: string | undefined };
type SignedIn = StartedSession & { redirectTo: string };

/**
 * Signs in with a message's link, its code or both. The link alone suffices in the browser that asked;
 * elsewhere the code is needed too. A wrong code counts even though the sign-in is refused, so
 * refusals leave the transaction as a value and are thrown after it is committed.
 */
export async function confirmSignIn(browser: Browser, input: unknown): Promise<SignedIn> {
  const given = parse(confirmSignInInput, input);
  const outcome = await db.transaction(async (tx) => {
    const messages = await lockUsableMessages(tx, { token: given.token, key: browser.signInKey });
    const chosen = choose(messages, given, browser);
    if (chosen === "no-code") return refuse({ code: [NO_CODE] });
    if (chosen === "guessed") return refuse({ code: [GUESSED] });
    if (chosen === "wrong-code") return countWrongCode(tx, messages);
    return chosen ? signIn(tx, chosen, browser) : refuse({ "": [SPENT] });
  });
  if ("refusal" in outcome) throw outcome.refusal;
  return outcome;
}

type Choice = UsableMessage | "no-code" | "guessed" | "wrong-code" | undefined;

function choose(messages: UsableMessage[], { token, code }: Given, browser: Browser): Choice {
  const [message] = messages;
  if (!message) return undefined;
  const asker = browser.signInKey === null ? "" : hashToken(browser.signInKey);
  if (token && isSame(message.browserHash, asker)) return message;
  if (!code) return "no-code";
  if (message.isGuessed) return "guessed";
  return messages.find(({ id, codeHash }) => isSame(codeHash, hashCode(id, code))) ?? "wrong-code";
}

async function signIn(tx: Tx, message: UsableMessage, browser: Browser) {
  const member = await memberForAddress(tx, message.email);
  await tx
    .update(signInMessages)
    .set({ usedAt: sql`now()` })
    .where(eq(signInMessages.id, message.id));
  if (member.suspendedAt) return { refusal: new Denied(suspended(member.suspensionReason)) };
  const started = await startSession(tx, member.id, browser);
  return { ...started, redirectTo: destination(member, message.redirectTo) };
}

/** Members who have not said who they are yet are asked first, and come to where they wanted afterwards. */
function destination(member: { welcomedAt: Date | null }, to: string): string {
  return member.welcomedAt ? to : `/welcome?${new URLSearchParams({ to })}`;
}

async function countWrongCode(tx: Tx, messages: UsableMessage[]) {
  const ids = messages.map(({ id }) => id);
  await tx
    .update(signInMessages)
    .set({ wrongCodes: sql`${signInMessages.wrongCodes} + 1` })
    .where(inArray(signInMessages.id, ids));
  const tried = Math.min(...messages.map(({ wrongCodes }) => wrongCodes)) + 1;
  const left = SIGN_IN_LIMITS.wrongCodes - tried;
  if (left <= 0) return refuse({ code: ["That is not the code either. Ask for a new message."] });
  return refuse({ code: [`That is not the code. ${left} ${left === 1 ? "try" : "tries"} left.`] });
}

const refuse = (errors: Record<string, string[]>): { refusal: Refusal } => ({
  refusal: new Invalid(errors),
});

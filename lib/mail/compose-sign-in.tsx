import { findSignInMail } from "@/lib/auth/sign-in-mail";
import type { LetterContent } from "./letter-content";
import { SignInMail, signInSubject } from "./templates/sign-in";

/** The link and code of a sign-in message that has neither been used nor run out. */
export async function composeSignIn(messageId: string): Promise<LetterContent | undefined> {
  const message = await findSignInMail(messageId);
  if (!message) return undefined;
  const { to, ...props } = message;
  return { to, subject: signInSubject(), body: <SignInMail {...props} /> };
}

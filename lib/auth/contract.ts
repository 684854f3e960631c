import { z } from "zod";
import { ownPath } from "./own-path";

const MESSAGE_MINUTES = 10;
export const SIGN_IN_LIMITS = { minutes: MESSAGE_MINUTES, wrongCodes: 5, wrongCodesPerDay: 20 };

/** Plain ASCII before it is lower-cased: other letters may fold into somebody else's address. */
export const emailAddress = z
  .string("Enter your e-mail address.")
  .trim()
  .max(254, "That address is too long.")
  .regex(/^[\x21-\x7e]+$/, "Enter an e-mail address such as name@example.org.")
  .toLowerCase()
  .pipe(z.email("Enter an e-mail address such as name@example.org."));

const destination = z.unknown().optional().transform(ownPath);

export const requestSignInInput = z.object({ email: emailAddress, to: destination });

export const confirmSignInInput = z.object({
  token: z.string().max(100).optional(),
  /** People type codes with spaces, as they are shown. */
  code: z
    .string()
    .max(40)
    .transform((typed) => typed.replace(/[\s-]/g, ""))
    .optional(),
});

export const demoSignInInput = z.object({ handle: z.string().max(60), to: destination });

export const organisationSignInInput = z.object({ to: destination });

export const endSessionInput = z.object({ sessionId: z.string().max(60) });

/** One of a member's own sessions, as the settings list it. */
export type SessionView = {
  id: string;
  /** "Firefox on Windows" */
  device: string;
  networkAddress: string;
  createdAt: string;
  lastUsedAt: string;
  isCurrent: boolean;
};

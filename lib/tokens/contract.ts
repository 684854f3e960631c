import { z } from "zod";
import { line } from "@/lib/line";
import { SCOPES, type Scope } from "@/lib/policy/token-scopes";
import { submissionKey } from "@/lib/submission-key";
import { TOKEN_DAYS, TOKEN_NAME_MAX } from "./choices";

const WHAT_FOR = "Choose at least one thing that the token may do.";

/** A form sends one ticked box as a word and several as a list. */
const scopes = z.preprocess(
  (sent) => (typeof sent === "string" ? [sent] : (sent ?? [])),
  z
    .array(z.enum(SCOPES, "Choose among what is offered."), WHAT_FOR)
    .min(1, WHAT_FOR)
    .max(20, WHAT_FOR)
    .transform((chosen) => SCOPES.filter((scope) => chosen.includes(scope))),
);

export const createTokenInput = z.object({
  name: line({
    least: 1,
    most: TOKEN_NAME_MAX,
    tooShort: "Name the token after what uses it.",
    tooLong: `At most ${TOKEN_NAME_MAX} characters.`,
  }),
  scopes,
  days: z.coerce
    .number("Choose for how long.")
    .refine((days) => TOKEN_DAYS.includes(days), "Choose for how long."),
  submissionId: submissionKey,
});

export const revokeTokenInput = z.object({ tokenId: z.string().max(60) });

/** A new token with its text, which is known at this moment only. */
export type MadeToken = {
  tokenId: string;
  token: string;
  name: string;
  scopes: Scope[];
  expiresAt: string;
};

/** One of a member's own tokens, as the settings list it. */
export type TokenView = {
  id: string;
  name: string;
  scopes: Scope[];
  state: "live" | "expired" | "revoked";
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
};

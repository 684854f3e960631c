import { deriveSecret } from "./secrets";

/** The link's token and the six-digit code of a sign-in message, derived from its id. */
export function signInSecrets(messageId: string): { token: string; code: string } {
  const number = deriveSecret("sign-in-code", messageId).readUIntBE(0, 6) % 1_000_000;
  return {
    token: deriveSecret("sign-in-link", messageId).toString("base64url"),
    code: String(number).padStart(6, "0"),
  };
}

/** What is stored of a code. Six digits are soon guessed, so the hash is keyed and bound to its message. */
export const hashCode = (messageId: string, code: string) =>
  deriveSecret("sign-in-code-check", `${messageId}:${code}`).toString("hex");

import { problemSentence } from "@/lib/verification/documents/problems";

const OTHERS: Record<string, string> = {
  invalid: "The form did not arrive whole. Check your connection and send it again.",
  denied: "Documents cannot be taken here at present. Choose another way, or ask the operator.",
  "too-many": "That was a lot of files in a short time. Try again in an hour.",
  "sign-in-required": "You were signed out in the meantime. Sign in and send it again.",
};

/** Why a document that was sent without JavaScript was not taken. */
export function uploadProblem(code: string | string[] | undefined): string | undefined {
  if (typeof code !== "string") return undefined;
  return problemSentence(code) ?? (Object.hasOwn(OTHERS, code) ? OTHERS[code] : undefined);
}

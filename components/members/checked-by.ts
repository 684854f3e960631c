import type { Method } from "@/lib/verification/methods";

/** What was looked at, as the end of "Checked by …". */
const BY: Record<Method, string> = {
  registry: "registry",
  "institution-mail": "work e-mail",
  document: "document",
  vouching: "two colleagues who vouch",
  "sign-on": "the employer's sign-on",
  manual: "a verifier in the public register",
  recognised: "a verifier who knows that it is them",
};

/** "registry and work e-mail" */
export function checkedBy(methods: readonly Method[]): string {
  const words = methods.map((method) => BY[method]);
  return words.length > 1
    ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`
    : (words[0] ?? "a verifier");
}

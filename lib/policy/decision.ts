import { Denied } from "@/lib/errors";

/** What a rule answers. `reason` is a sentence for the person: why not, and the way forward. */
export type Decision = { allowed: true } | { allowed: false; reason: string };

export const allow: Decision = { allowed: true };

export const deny = (reason: string): Decision => ({ allowed: false, reason });

/** The first refusal among rules that must all allow; no rule, no right. */
export function all(...rules: Decision[]): Decision {
  if (rules.length === 0) return deny("This is not open to you.");
  return rules.find((rule) => !rule.allowed) ?? allow;
}

/** Throws `Denied` with the decision's reason. */
export function assertCan(decision: Decision): void {
  if (!decision.allowed) throw new Denied(decision.reason);
}

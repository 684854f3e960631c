import { Invalid } from "@/lib/errors";

type Rules = { rules: string; rulesVersion: number };
type Shown = { rulesVersion?: number; acknowledged: boolean };

/**
 * The version of the rules that somebody has confirmed.
 * @throws Invalid when they have not, or when the rules changed since they were shown
 */
export function confirmedRules(group: Rules, shown: Shown): number {
  if (group.rules === "") return group.rulesVersion;
  if (!shown.acknowledged) {
    throw new Invalid({ acknowledged: ["Read the group's rules and tick that you follow them."] });
  }
  if (shown.rulesVersion !== group.rulesVersion) {
    const changed = "The rules have changed since you opened this page. Read them again.";
    throw new Invalid({ acknowledged: [changed] }, { status: 409 });
  }
  return group.rulesVersion;
}

import { ActionCheckbox } from "@/components/ui/action-fields";
import type { GroupView } from "@/lib/groups/contract";

/** Confirms the rules as this page shows them; nothing where a group has none. */
export function RulesTick({ group }: { group: GroupView }) {
  if (group.rules === "") return null;
  return (
    <>
      <input type="hidden" name="rulesVersion" value={group.rulesVersion} />
      <ActionCheckbox
        name="acknowledged"
        required
        label="I have read the rules and will follow them"
      />
    </>
  );
}

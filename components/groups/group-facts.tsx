import { Badge } from "@/components/ui/badge";
import { Count } from "@/components/ui/count";
import type { GroupView } from "@/lib/groups/contract";
import { roleWords } from "@/lib/policy/group-roles";
import { joinPolicyWords } from "./group-words";

/** One line about a group: size, how one comes in, that it is hidden, what the viewer is in it. */
export function GroupFacts({ group }: { group: GroupView }) {
  return (
    <p className="facts">
      <Count value={group.memberCount} one="member" />
      <span>{joinPolicyWords[group.joinPolicy]}</span>
      {group.listing === "unlisted" && <span>Unlisted</span>}
      {group.role && (
        <Badge tone="accent">You are {article(roleWords[group.role].toLowerCase())}</Badge>
      )}
    </p>
  );
}

const article = (word: string) => `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;

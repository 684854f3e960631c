import { Badge } from "@/components/ui/badge";
import { Count } from "@/components/ui/count";
import { EyeOff } from "@/components/ui/icons";
import { Time } from "@/components/ui/time";
import type { GroupCard } from "@/lib/groups/contract";
import { joinPolicyWords, paceWords, standingWords } from "./group-words";

/** A group in the directory. Members go to its threads, others to its about page. */
export function GroupRow({ group, zone }: { group: GroupCard; zone?: string }) {
  const { standing, activity } = group;
  const href = standing === "member" ? `/groups/${group.slug}` : `/groups/${group.slug}/about`;
  return (
    <li className="relative border-b border-line py-4">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h2 className="text-base">
          <a href={href} className="after:absolute after:inset-0 hover:underline">
            {group.name}
          </a>
        </h2>
        {standing !== "none" && (
          <Badge tone={standing === "member" ? "success" : "accent"}>
            {standingWords[standing]}
          </Badge>
        )}
        {group.listing === "unlisted" && (
          <Badge>
            <EyeOff />
            Unlisted
          </Badge>
        )}
      </div>
      <p className="mt-1 line-clamp-2 max-w-[75ch] text-pretty">{group.description}</p>
      <p className="facts mt-1.5 text-muted">
        <Count value={group.memberCount} one="member" />
        {standing !== "member" && <span>{joinPolicyWords[group.joinPolicy]}</span>}
        <span>
          {"at" in activity ? (
            <>
              Last post <Time value={activity.at} zone={zone} />
            </>
          ) : (
            paceWords[activity.pace]
          )}
        </span>
        {group.specialties.length > 0 && (
          <span>{group.specialties.map(({ name }) => name).join(", ")}</span>
        )}
      </p>
    </li>
  );
}

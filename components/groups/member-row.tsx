import { MemberName } from "@/components/members/member-name";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { Time } from "@/components/ui/time";
import type { GroupMember } from "@/lib/membership/contract";

/** A member in a group's list; `manageHref` is for those who may act on them. */
export function MemberRow({ row, manageHref }: { row: GroupMember; manageHref?: string }) {
  const { member, joinedAt, mutedUntil, isViewer } = row;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-b border-line py-2.5">
      <MemberName member={member} detail={false}>
        {isViewer && <Badge>You</Badge>}
        {mutedUntil && (
          <Badge tone="warning">
            Writing paused until <Time value={mutedUntil} as="date" />
          </Badge>
        )}
      </MemberName>
      <div className="flex items-center gap-3 text-sm text-muted">
        <span className="max-lg:hidden">
          Since <Time value={joinedAt} as="date" />
        </span>
        {manageHref && (
          <LinkButton href={manageHref} size="sm" aria-label={`Manage ${member.name}`}>
            Manage
          </LinkButton>
        )}
      </div>
    </li>
  );
}

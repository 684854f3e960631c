import { Plus } from "@/components/ui/icons";
import { UNREAD_COUNTED } from "@/lib/threads/contract";
import type { ShellGroup } from "./shell-view";

/** My groups with what is unread in each. */
export function GroupLinks({
  groups,
  currentGroup,
}: {
  groups: ShellGroup[];
  currentGroup?: string;
}) {
  return (
    <>
      <div className="places-title">
        <p id="my-groups">My groups</p>
        <a
          href="/groups/new"
          aria-label="Start a group"
          title="Start a group"
          className="btn btn-quiet btn-sm btn-icon"
        >
          <Plus />
        </a>
      </div>
      {groups.length === 0 && (
        <p className="px-2.5 text-sm text-muted">
          None yet.{" "}
          <a href="/groups" className="link">
            Find one to join
          </a>
          .
        </p>
      )}
      <ul aria-labelledby="my-groups">
        {groups.map(({ slug, name, unread, role }) => (
          <li key={slug}>
            <a
              href={`/groups/${slug}`}
              aria-current={slug === currentGroup ? "page" : undefined}
              className={unread > 0 ? "place font-semibold" : "place"}
              title={role ? `${name} (${role})` : undefined}
            >
              <span className="min-w-0 flex-1 truncate">{name}</span>
              {unread > 0 && (
                <span className="unread">
                  {unread > UNREAD_COUNTED ? `${UNREAD_COUNTED}+` : unread}
                  <span className="sr-only"> unread</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

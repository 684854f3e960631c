import { MemberName } from "@/components/members/member-name";
import { Static } from "@/components/ui/static";
import type { GroupView } from "@/lib/groups/contract";

const SHOWN = 6;

/** What the group is about and who moderates it, beside everything that belongs to it. */
export function GroupAside({
  group,
  isOnAbout,
}: {
  group: GroupView;
  /** The page itself says what the group is about. */
  isOnAbout: boolean;
}) {
  const { moderators } = group;
  return (
    <Static className="contents">
      {!isOnAbout && (
        <section aria-labelledby="group-about" className="mb-5">
          <h2 id="group-about" className="text-sm font-semibold">
            About {group.name}
          </h2>
          <p className="mt-1 text-muted">{group.description}</p>
          <p className="mt-2">
            <a href={`/groups/${group.slug}/about`} className="link">
              Rules and how to take part
            </a>
          </p>
        </section>
      )}
      {moderators.length > 0 && (
        <>
          <h2 className="text-sm font-semibold">Moderators</h2>
          <ul className="mt-2 grid gap-2.5">
            {moderators.slice(0, SHOWN).map((member) => (
              <li key={member.handle}>
                <MemberName member={member} avatar="sm" detail={false} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Static>
  );
}

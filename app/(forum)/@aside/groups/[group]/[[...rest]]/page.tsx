import { openGroup } from "@/app/(forum)/groups/[group]/open-group";
import { pageMember } from "@/app/page-edge";
import { MemberName } from "@/components/members/member-name";
import { listModerators } from "@/lib/membership/queries";

type Props = { params: Promise<{ group: string }> };

/** What the group is about and who moderates it, beside everything that belongs to it. */
export default async function AboutThisGroup({ params }: Props) {
  const viewer = await pageMember();
  const group = await openGroup((await params).group);
  const moderators = await listModerators(viewer, group);
  return (
    <>
      <h2 className="text-sm font-semibold">About {group.name}</h2>
      <p className="mt-1 text-muted">{group.description}</p>
      <p className="mt-2">
        <a href={`/groups/${group.slug}/about`} className="link">
          Rules and how to take part
        </a>
      </p>
      {moderators.length > 0 && (
        <>
          <h2 className="mt-5 text-sm font-semibold">Moderators</h2>
          <ul className="mt-2 grid gap-2.5">
            {moderators.slice(0, 6).map((member) => (
              <li key={member.handle}>
                <MemberName member={member} avatar="sm" detail={false} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

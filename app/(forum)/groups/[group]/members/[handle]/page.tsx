import { asPage, pageMember } from "@/app/page-edge";
import { MemberName } from "@/components/members/member-name";
import { Time } from "@/components/ui/time";
import { getGroupMember } from "@/lib/membership/queries";
import { groupAt, groupTitle, onlyIf } from "../../open-group";
import { PauseForms, RemovalForms, RoleForm } from "./member-forms";

type Props = { params: Promise<{ group: string; handle: string }> };

/** What moderators and owners can do about one member. */
const titleOf = async ({ params }: Props) => {
  return await groupTitle((await params).group, "Manage a member");
};

export default asPage(titleOf, async function Page({ params }: Props) {
  const { group: slug, handle } = await params;
  const group = await groupAt(slug);
  onlyIf(group.mayModerate);
  const viewer = await pageMember();
  const row = await getGroupMember(viewer, group, handle);
  const place = { groupId: group.id, handle, name: row.member.name };
  return (
    <div className="grid max-w-[42rem] gap-6">
      <p className="text-sm">
        <a href={`/groups/${group.slug}/members`} className="link">
          All members
        </a>
      </p>
      <div>
        <h2 className="sr-only">Manage {row.member.name}</h2>
        <MemberName member={row.member} />
        <p className="mt-2 text-sm text-muted">
          Member since <Time value={row.joinedAt} as="date" />
          {row.mutedUntil && (
            <>
              . Writing paused until <Time value={row.mutedUntil} as="date" />
            </>
          )}
        </p>
      </div>
      {group.mayChange && <RoleForm {...place} role={row.role} />}
      <PauseForms {...place} isPaused={row.mutedUntil !== null} />
      <RemovalForms {...place} groupName={group.name} />
    </div>
  );
});

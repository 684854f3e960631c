import { asPage, pageMember } from "@/app/page-edge";
import { MemberRow } from "@/components/groups/member-row";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Search } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { SearchInput } from "@/components/ui/search-input";
import { Select } from "@/components/ui/select";
import { memberFilters } from "@/lib/membership/contract";
import { listMembers } from "@/lib/membership/queries";
import { GROUP_ROLES, roleWords } from "@/lib/policy/group-roles";
import { groupAt, groupTitle, onlyIf } from "../open-group";

type Props = {
  params: Promise<{ group: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const titleOf = async ({ params }: Props) => {
  return await groupTitle((await params).group, "Members");
};

export default asPage(titleOf, async function Page({ params, searchParams }: Props) {
  const group = await groupAt((await params).group);
  onlyIf(group.mayRead);
  const filters = memberFilters.parse(await searchParams);
  const { members, next } = await listMembers(await pageMember(), group, filters);
  const base = `/groups/${group.slug}/members`;
  const isFiltered = filters.q !== "" || filters.role !== undefined;
  const nextQuery = new URLSearchParams({
    ...(filters.q ? { q: filters.q } : {}),
    ...(filters.role ? { role: filters.role } : {}),
    cursor: next ?? "",
  });
  return (
    <>
      <search>
        <form
          action={base}
          className="grid grid-cols-[minmax(0,1fr)_auto] gap-2 sm:grid-cols-[minmax(0,1fr)_10rem_auto] max-sm:[&>:first-child]:col-span-2"
        >
          <SearchInput name="q" label="Find a member by name" defaultValue={filters.q} />
          <Select name="role" aria-label="Role" defaultValue={filters.role ?? ""}>
            <option value="">All roles</option>
            {GROUP_ROLES.map((role) => (
              <option key={role} value={role}>
                {roleWords[role]}
              </option>
            ))}
          </Select>
          <Button type="submit">Show</Button>
        </form>
      </search>
      {members.length > 0 ? (
        <ul className="mt-4 border-t border-line">
          {members.map((row) => (
            <MemberRow
              key={row.member.handle}
              row={row}
              manageHref={
                group.mayModerate && !row.isViewer ? `${base}/${row.member.handle}` : undefined
              }
            />
          ))}
        </ul>
      ) : (
        <EmptyState
          title={isFiltered ? "Nobody fits" : "Nobody is here"}
          icon={<Search />}
          action={<LinkButton href={base}>Show all members</LinkButton>}
        >
          Try part of a name, or all roles.
        </EmptyState>
      )}
      <Pagination next={next && `${base}?${nextQuery}`} nextLabel="More members" />
    </>
  );
});

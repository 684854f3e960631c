import { asPage, pageMember } from "@/app/page-edge";
import { GroupRow } from "@/components/groups/group-row";
import { Button } from "@/components/ui/button";
import { Count } from "@/components/ui/count";
import { EmptyState } from "@/components/ui/empty-state";
import { Search, Users } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchInput } from "@/components/ui/search-input";
import { Select } from "@/components/ui/select";
import { Static } from "@/components/ui/static";
import { directoryFilters } from "@/lib/groups/contract";
import { listDirectory, listDirectorySpecialties } from "@/lib/groups/directory";
import { canStartGroup } from "@/lib/policy/groups";
import { DirectorySearch } from "./directory-search";
import { Said } from "./said";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default asPage("Groups", async function Page({ searchParams }: Props) {
  const viewer = await pageMember();
  const sent = await searchParams;
  const filters = directoryFilters.parse(sent);
  const [{ groups, next }, specialties] = await Promise.all([
    listDirectory(viewer, filters),
    listDirectorySpecialties(viewer),
  ]);
  const isFiltered = filters.q !== "" || filters.specialty !== "";
  const start = canStartGroup(viewer).allowed && (
    <LinkButton href="/groups/new" variant={groups.length > 0 ? "secondary" : "primary"}>
      Start a group
    </LinkButton>
  );
  return (
    <>
      <Said what={sent.said} />
      <PageHeader
        title="Groups"
        description="Where colleagues of one field or one interest talk. What is said in a group stays with its members."
        actions={start}
      />
      <DirectorySearch>
        <div className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_15rem]">
          <SearchInput
            name="q"
            label="Find a group by name, specialty or subject"
            defaultValue={filters.q}
          />
          <Select name="specialty" aria-label="Specialty" defaultValue={filters.specialty}>
            <option value="">All specialties</option>
            {specialties.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <noscript>
            <Button type="submit">Show</Button>
          </noscript>
        </div>
      </DirectorySearch>
      <p role="status" className={groups.length > 0 ? "mt-3 text-sm text-muted" : "sr-only"}>
        {next ? "More than " : ""}
        <Count value={groups.length} one="group" />
      </p>
      {groups.length > 0 ? (
        <Static as="ul" className="border-t border-line mt-2">
          {groups.map((group) => (
            <GroupRow key={group.id} group={group} />
          ))}
        </Static>
      ) : isFiltered ? (
        <EmptyState
          title="No group fits"
          icon={<Search />}
          action={<LinkButton href="/groups">Show all groups</LinkButton>}
        >
          Try another word, or leave the specialty open. Groups that are not listed can only be
          found by those they invite.
        </EmptyState>
      ) : (
        <EmptyState title="There are no groups yet" icon={<Users />} action={start}>
          A group brings colleagues together around a specialty or a question.
        </EmptyState>
      )}
      <Pagination next={next && nextPage(filters, next)} nextLabel="More groups" />
    </>
  );
});

function nextPage({ q, specialty }: { q: string; specialty: string }, cursor: string): string {
  const entries = Object.entries({ q, specialty, cursor }).filter(([, value]) => value !== "");
  return `/groups?${new URLSearchParams(entries)}`;
}

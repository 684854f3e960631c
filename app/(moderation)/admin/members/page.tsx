import { asPage, pageMember } from "@/app/page-edge";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchInput } from "@/components/ui/search-input";
import { listMembersForStaff } from "@/lib/members/staff-queries";
import { canSeeAddresses } from "@/lib/policy/site";
import { StaffMember } from "./staff-member";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default asPage("Members", async function AdminMembersPage({ searchParams }: Props) {
  const { q, after } = await searchParams;
  const query = typeof q === "string" ? q.slice(0, 100) : "";
  const viewer = await pageMember();
  const by = canSeeAddresses(viewer).allowed ? "name, handle or e-mail address" : "name or handle";
  const cursor = typeof after === "string" ? after : undefined;
  const { members, next } = await listMembersForStaff(viewer, query, cursor);
  const nextHref = next && `?${new URLSearchParams({ ...(query && { q: query }), after: next })}`;
  return (
    <div className="grid gap-4 *:first:mb-0">
      <PageHeader
        title="Members"
        description="Every look and act is kept in the audit log, and the reason of a suspension is told to the person."
      />
      <search>
        <form className="max-w-md">
          <SearchInput
            name="q"
            defaultValue={query}
            label={`Search members by ${by}`}
            placeholder={`${by.charAt(0).toUpperCase()}${by.slice(1)}`}
          />
        </form>
      </search>
      {members.length === 0 ? (
        <EmptyState title="Nobody found">Try another part of the name.</EmptyState>
      ) : (
        <ul className="grid divide-y divide-line border-y border-line">
          {members.map((member) => (
            <StaffMember key={member.id} entry={member} />
          ))}
        </ul>
      )}
      <Pagination label="More members" next={nextHref} nextLabel="More members" />
    </div>
  );
});

import { asPage, pageMember } from "@/app/page-edge";
import { SearchAsYouType } from "@/components/search/search-as-you-type";
import { SearchForm } from "@/components/search/search-form";
import { SearchResults } from "@/components/search/search-results";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { canReadDiscussions } from "@/lib/policy/viewer";
import { searchInput } from "@/lib/search/contract";
import { searchPosts } from "@/lib/search/search-posts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default asPage("Search", async function SearchPage({ searchParams }: Props) {
  const viewer = await pageMember();
  const wanted = searchInput.parse(await searchParams);
  const reading = canReadDiscussions(viewer);
  if (!reading.allowed) {
    return (
      <>
        <PageHeader title="Search" />
        <Notice action={<LinkButton href="/verification">Where I stand</LinkButton>}>
          {reading.reason}
        </Notice>
      </>
    );
  }
  const page = await searchPosts(viewer, wanted);
  return (
    <SearchAsYouType>
      <PageHeader title="Search" />
      <SearchForm wanted={wanted} groups={page.groups} />
      <SearchResults wanted={wanted} page={page} />
    </SearchAsYouType>
  );
});

import { asPage } from "@/app/page-edge";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import { listTitles } from "@/lib/threads/list-titles";
import { threadOfPage } from "../thread-scope";

type Props = { params: Promise<{ group: string; thread: string }> };

export default asPage("Earlier titles", async function TitlesPage({ params }: Props) {
  const { group, thread: segment } = await params;
  const { viewer, thread, href } = await threadOfPage(group, segment);
  const titles = await listTitles(viewer, thread.id);
  return (
    <>
      <PageHeader
        title="Earlier titles"
        description="What this thread was called before. Only its author and the group's moderators see this."
        trail={
          <a href={href} className="hover:underline">
            {thread.title}
          </a>
        }
        actions={
          <LinkButton href={href} size="sm">
            The thread
          </LinkButton>
        }
      />
      {titles.length === 0 && <p className="text-muted">It was always called this.</p>}
      <ol className="grid divide-y divide-line border-y border-line empty:hidden">
        {titles.map(({ title, replacedAt, replacedBy }) => (
          <li key={replacedAt.toISOString()} className="py-3">
            <p className="wrap-anywhere font-semibold">{title}</p>
            <p className="facts text-sm text-muted">
              <span>Changed by {replacedBy}</span>
              <Time value={replacedAt} />
            </p>
          </li>
        ))}
      </ol>
    </>
  );
});

import { asPage } from "@/app/page-edge";
import { RichText } from "@/components/editor/rich-text";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import { listVersions } from "@/lib/posts/list-versions";
import { threadOfPage } from "../../thread-scope";

type Props = { params: Promise<{ group: string; thread: string; post: string }> };

export default asPage("Earlier versions", async function VersionsPage({ params }: Props) {
  const { group, thread: segment, post } = await params;
  const { viewer, thread, href } = await threadOfPage(group, segment);
  const { versions } = await listVersions(viewer, post, thread.id);
  return (
    <>
      <PageHeader
        title="Earlier versions"
        description="What this post said before it was edited. Only its author and the group's moderators see this."
        trail={
          <a href={href} className="hover:underline">
            {thread.title}
          </a>
        }
        actions={
          <LinkButton href={`${href}?at=${post}#post-${post}`} size="sm">
            The post as it stands
          </LinkButton>
        }
      />
      {versions.map((version) => (
        <article key={version.revision} className="post">
          <h2 className="text-base">Version {version.revision}</h2>
          <p className="facts text-sm text-muted">
            <span>
              Written <Time value={version.writtenAt} />
            </span>
            <span>
              replaced <Time value={version.replacedAt} />
            </span>
          </p>
          <div className="post-body">
            <RichText doc={version.body} headingBase={3} />
          </div>
        </article>
      ))}
      {versions.length === 0 && <p className="text-muted">This post was never edited.</p>}
    </>
  );
});

import { asPage } from "@/app/page-edge";
import { LandingPage } from "@/components/landing/landing-page";
import { ThreadList } from "@/components/threads/thread-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Compass, MessagesSquare } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Static } from "@/components/ui/static";
import { Tabs } from "@/components/ui/tabs";
import { getViewer } from "@/lib/auth/get-viewer";
import { env } from "@/lib/env";
import { listHome } from "@/lib/threads/list-home";
import { standingNotice } from "../verification-words";

type Props = { searchParams: Promise<{ show?: string; after?: string }> };

export default asPage(null, async function HomePage({ searchParams }: Props) {
  const viewer = await getViewer();
  if (viewer.kind === "guest") return <LandingPage appName={env.APP_NAME} />;
  const { show, after } = await searchParams;
  const isUnread = show === "unread";
  const notice = standingNotice(viewer);
  const page = await listHome(viewer, { onlyUnread: isUnread, after });
  return (
    <Static className="contents">
      <PageHeader title="Home" description="What is new in your groups, unread first.">
        <Tabs
          label="Which threads"
          tabs={[
            { href: "/", label: "All", current: !isUnread },
            { href: "/?show=unread", label: "Unread", current: isUnread },
          ]}
        />
      </PageHeader>
      {!viewer.isWelcomed && (
        <Notice
          className="mb-4"
          title="Tell colleagues who you are"
          action={<LinkButton href="/welcome">Complete your profile</LinkButton>}
        >
          Profession, specialty and country stand beside your name.
        </Notice>
      )}
      {notice && (
        <Notice
          className="mb-4"
          kind={notice.kind}
          action={<LinkButton href="/verification">{notice.way}</LinkButton>}
        >
          {notice.words}
        </Notice>
      )}
      <h2 className="sr-only">Threads</h2>
      {page.threads.length > 0 ? (
        <ThreadList
          page={page}
          showGroup
          label="Threads of your groups"
          nextHref={(cursor) =>
            `/?${new URLSearchParams({ ...(isUnread ? { show: "unread" } : {}), after: cursor })}`
          }
        />
      ) : isUnread && viewer.memberships.size > 0 ? (
        <EmptyState icon={<MessagesSquare aria-hidden />} title="You have read everything">
          New threads and replies from your groups appear here.
        </EmptyState>
      ) : (
        <EmptyState
          icon={<Compass aria-hidden />}
          title="Join a group to begin"
          action={
            <LinkButton href="/groups" variant="primary">
              Find groups
            </LinkButton>
          }
        >
          Groups are where colleagues discuss: by specialty, by problem, by society.
        </EmptyState>
      )}
    </Static>
  );
});

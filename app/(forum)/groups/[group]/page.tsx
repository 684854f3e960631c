import { redirect } from "next/navigation";
import { asPage, pageMember } from "@/app/page-edge";
import { ThreadList } from "@/components/threads/thread-list";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { MessagesSquare, SquarePen } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { Static } from "@/components/ui/static";
import { type ThreadOrder, threadOrder } from "@/lib/threads/contract";
import { listThreads } from "@/lib/threads/queries";
import { groupAt, groupTitle } from "./open-group";
import { WhyNot } from "./why-not";

type Props = {
  params: Promise<{ group: string }>;
  searchParams: Promise<{ order?: string; after?: string }>;
};

const orders: { order: ThreadOrder; label: string }[] = [
  { order: "activity", label: "Latest activity" },
  { order: "newest", label: "Newest" },
  { order: "unanswered", label: "Unanswered" },
];

const titleOf = async ({ params }: Props) => {
  return await groupTitle((await params).group);
};

export default asPage(titleOf, async function GroupPage({ params, searchParams }: Props) {
  const viewer = await pageMember();
  const group = await groupAt((await params).group);
  const base = `/groups/${group.slug}`;
  if (!group.mayRead.allowed) redirect(`${base}/about`);
  const { order: wanted, after } = await searchParams;
  const order = threadOrder.parse(wanted);
  const page = await listThreads(viewer, { groupId: group.id, order, after });
  const hrefOf = (query: Record<string, string>) => `${base}?${new URLSearchParams(query)}`;
  const isEmpty = page.threads.length === 0;
  const start = group.mayStartThread.allowed && (
    <LinkButton href={`${base}/threads/new`} className="max-sm:w-full">
      <SquarePen aria-hidden />
      Start a thread
    </LinkButton>
  );
  return (
    <Static as="section" aria-labelledby="threads-title">
      <h2 id="threads-title" className="sr-only">
        Threads
      </h2>
      {!group.mayStartThread.allowed && (
        <WhyNot
          className="mb-4"
          reason={group.mayStartThread.reason}
          viewer={viewer}
          group={group}
        />
      )}
      <div className="mb-2 flex flex-wrap-reverse items-center *:mb-0 justify-between gap-x-4 gap-y-3">
        <ChoiceLinks
          label="Order of threads"
          choices={orders.map((choice) => ({
            href: choice.order === "activity" ? base : hrefOf({ order: choice.order }),
            label: choice.label,
            current: choice.order === order,
          }))}
        />
        {!isEmpty && start}
      </div>
      {!isEmpty ? (
        <ThreadList
          page={page}
          label={`Threads in ${group.name}`}
          nextHref={(cursor) => hrefOf({ order, after: cursor })}
        />
      ) : (
        <EmptyState
          icon={<MessagesSquare aria-hidden />}
          title={order === "unanswered" ? "Every thread has an answer" : "Nothing discussed yet"}
          action={start}
        >
          Ask what you would ask a colleague in the corridor.
        </EmptyState>
      )}
    </Static>
  );
});

import { Pagination } from "@/components/ui/pagination";
import { Static } from "@/components/ui/static";
import type { ThreadPage } from "@/lib/threads/contract";
import { ThreadRow } from "./thread-row";

/** A page of threads with a link to the next one. */
export function ThreadList({
  page,
  nextHref,
  showGroup = false,
  label,
}: {
  page: ThreadPage;
  nextHref: (cursor: string) => string;
  showGroup?: boolean;
  label: string;
}) {
  return (
    <>
      <Static as="ul" className="thread-list" aria-label={label}>
        {page.threads.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} showGroup={showGroup} />
        ))}
      </Static>
      <Pagination next={page.next && nextHref(page.next)} nextLabel="Older threads" />
    </>
  );
}

import { FollowMenu } from "@/components/threads/follow-menu";
import { isSteered, ThreadSteering } from "@/components/threads/thread-steering";
import { Badge } from "@/components/ui/badge";
import { Count } from "@/components/ui/count";
import { Bell, BellOff, Pin } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { ThreadView } from "@/lib/threads/contract";
import { lockThreadAction, pinThreadAction, renameThreadAction } from "../actions";

const levels = {
  following: <Bell aria-hidden className="size-3.5" />,
  muted: <BellOff aria-hidden className="size-3.5" />,
  normal: null,
};

/** What the thread is, what is new in it, and what can be done with it as a whole. */
export function ThreadHeader({ thread, href }: { thread: ThreadView; href: string }) {
  return (
    <header className="mb-3">
      <h1 className="text-xl text-balance wrap-anywhere sm:text-2xl">
        <a href={href}>{thread.title}</a>
      </h1>
      <div className="mt-1 flex items-start justify-between gap-3">
        <p className="flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1">
          {thread.pinnedAt && (
            <Badge>
              <Pin aria-hidden className="size-3" /> Pinned
            </Badge>
          )}
          {levels[thread.level] && (
            <Badge tone="accent">
              {levels[thread.level]} {thread.level === "muted" ? "Muted" : "Following"}
            </Badge>
          )}
          <span className="facts text-muted">
            <span>
              Started <Time value={thread.createdAt} />
            </span>
            <Count value={thread.postCount - 1} one="reply" many="replies" />
            {thread.unread > 0 && (
              <span className="font-semibold text-accent">
                <Count value={thread.unread} one="new post" many="new posts" />
              </span>
            )}
          </span>
        </p>
        <div className="flex shrink-0 items-center gap-1">
          <FollowMenu thread={thread} />
          {isSteered(thread) && (
            <ThreadSteering
              thread={thread}
              pinAction={pinThreadAction}
              lockAction={lockThreadAction}
              renameAction={renameThreadAction}
              titlesHref={`${href}/titles`}
            />
          )}
        </div>
      </div>
      {thread.lockedAt && (
        <Notice className="mt-3" kind="info" title="This thread is locked">
          {thread.lockReason ?? "You can read it; nobody can reply."}
        </Notice>
      )}
    </header>
  );
}

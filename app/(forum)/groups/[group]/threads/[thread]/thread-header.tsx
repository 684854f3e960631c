import { Bell, BellOff, Lock, Pin } from "lucide-react";
import { ThreadSteering } from "@/components/threads/thread-steering";
import { Badge } from "@/components/ui/badge";
import { Count } from "@/components/ui/count";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { ThreadView } from "@/lib/threads/contract";
import { followThreadAction, lockThreadAction, pinThreadAction } from "../actions";

const levels = {
  following: <Bell aria-hidden className="size-3.5" />,
  muted: <BellOff aria-hidden className="size-3.5" />,
  normal: null,
};

/** What the thread is, what is new in it, and what can be done with it as a whole. */
export function ThreadHeader({ thread, href }: { thread: ThreadView; href: string }) {
  return (
    <header className="mb-3">
      <div className="flex items-start justify-between gap-3">
        <h1 className="text-2xl text-balance wrap-anywhere">
          <a href={href}>{thread.title}</a>
        </h1>
        <ThreadSteering
          thread={thread}
          followAction={followThreadAction}
          pinAction={pinThreadAction}
          lockAction={lockThreadAction}
        />
      </div>
      <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
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
        <span>
          Started <Time value={thread.createdAt} />
        </span>
        <Count value={thread.postCount - 1} one="reply" many="replies" />
        {thread.unread > 0 && (
          <span className="font-semibold text-accent">
            <Count value={thread.unread} one="new post" many="new posts" />
          </span>
        )}
      </p>
      {thread.lockedAt && (
        <Notice className="mt-3" kind="info" title="This thread is locked">
          <span className="inline-flex items-center gap-1.5">
            <Lock aria-hidden className="size-3.5" />
            {thread.lockReason ?? "You can read it; nobody can reply."}
          </span>
        </Notice>
      )}
    </header>
  );
}

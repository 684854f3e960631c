import { Avatar } from "@/components/members/avatar";
import { VerifiedMark } from "@/components/members/verified-mark";
import { groupDigits } from "@/components/ui/group-digits";
import { BellOff, Lock, MessageSquare, Pin } from "@/components/ui/icons";
import { Time } from "@/components/ui/time";
import { threadHref } from "@/lib/threads/addresses";
import type { ThreadCard } from "@/lib/threads/contract";

/** A thread in a list: what it is about, who began it, what is new. */
export function ThreadRow({
  thread,
  showGroup = false,
}: {
  thread: ThreadCard;
  showGroup?: boolean;
}) {
  const { author, group, unread } = thread;
  const href = threadHref({ groupSlug: group.slug, threadId: thread.id, slug: thread.slug });
  return (
    <li className="thread-row" data-post>
      <Avatar name={author.name} seed={author.handle} size="md" />
      <div className="min-w-0">
        <h3 className={unread > 0 ? "thread-title font-semibold" : "thread-title font-medium"}>
          {thread.isPinned && <Pin className="thread-sign" aria-label="Pinned" role="img" />}
          {thread.isLocked && <Lock className="thread-sign" aria-label="Locked" role="img" />}
          {thread.level === "muted" && (
            <BellOff className="thread-sign" aria-label="Muted" role="img" />
          )}
          <a href={href}>{thread.title}</a>
        </h3>
        <p className="facts thread-facts">
          {showGroup && (
            <a href={`/groups/${group.slug}`} className="font-medium hover:underline">
              {group.name}
            </a>
          )}
          <span>
            {author.name} <VerifiedMark member={author} detail={false} words={false} />
            {author.standing === "unverified"
              ? " not verified"
              : author.profession && ` ${author.profession.toLowerCase()}`}
          </span>
          <span>
            {thread.replyCount > 0 && thread.lastPosterName
              ? `${thread.lastPosterName} replied `
              : "started "}
            <Time value={thread.lastActivityAt} />
          </span>
        </p>
      </div>
      <p className="thread-counts">
        {unread > 0 && <span className="thread-new">{groupDigits(unread)} new</span>}
        <span className="inline-flex items-center gap-1">
          <MessageSquare aria-hidden className="size-3.5" />
          {groupDigits(thread.replyCount)}
          <span className="sr-only">{thread.replyCount === 1 ? "reply" : "replies"}</span>
        </span>
      </p>
    </li>
  );
}

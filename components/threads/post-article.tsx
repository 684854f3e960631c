import type { CSSProperties, ReactNode } from "react";
import { RichText } from "@/components/editor/rich-text";
import { MemberName } from "@/components/members/member-name";
import { CornerDownRight } from "@/components/ui/icons";
import { Time } from "@/components/ui/time";
import type { PostView } from "@/lib/posts/contract";
import { PostActs } from "./post-acts";

/** A post with its author, its words and what can be done with it. `threadHref` is the thread's address. */
export function PostArticle({
  post,
  threadHref,
  mayReply,
  saysWhomItAnswers = false,
  isFirstUnread = false,
  hasContinuation = true,
  children,
}: {
  post: PostView;
  threadHref: string;
  mayReply: boolean;
  /** Where the post it answers does not stand above it. */
  saysWhomItAnswers?: boolean;
  isFirstUnread?: boolean;
  hasContinuation?: boolean;
  /** A form that belongs under this post. */
  children?: ReactNode;
}) {
  const style = { "--depth": post.depth } as CSSProperties;
  return (
    <article
      id={`post-${post.id}`}
      data-post={post.id}
      data-depth={post.depth}
      data-unread={post.isUnread || undefined}
      data-first-unread={isFirstUnread || undefined}
      tabIndex={-1}
      style={style}
      aria-label={`${post.isUnread ? "New post" : "Post"} by ${post.author.name}`}
      className={post.isUnread ? "post post-unread" : "post"}
    >
      <MemberName member={post.author} avatar={post.body ? "md" : "sm"} mark={post.body !== null}>
        <a
          href={`${threadHref}?at=${post.id}#post-${post.id}`}
          className="text-sm text-muted hover:underline"
        >
          <Time value={post.createdAt} />
        </a>
        {post.body ? (
          post.editedAt && (
            <span className="text-sm text-muted">
              edited <Time value={post.editedAt} />
            </span>
          )
        ) : (
          <span className="post-gone">
            {post.deletedByModerator ? "Removed by a moderator" : "Deleted by its author"}
          </span>
        )}
      </MemberName>
      {saysWhomItAnswers && post.body && post.answers && (
        <p className="mt-1.5 text-sm text-muted">
          <a href={`${threadHref}?at=${post.answers.id}#post-${post.answers.id}`} className="link">
            In reply to {post.answers.name}
          </a>
        </p>
      )}
      {post.body && (
        <div className="post-body" data-post-body>
          <RichText doc={post.body} headingBase={3} />
        </div>
      )}
      <PostActs post={post} threadHref={threadHref} mayReply={mayReply && post.body !== null} />
      <div data-composer={post.id}>{children}</div>
      {hasContinuation && post.continued > 0 && (
        <p className="mt-2 text-sm">
          <a
            href={`${threadHref}?branch=${post.id}#post-${post.id}`}
            className="link inline-flex items-center gap-1.5"
          >
            <CornerDownRight aria-hidden className="size-4" />
            Continue this branch ({post.continued} {post.continued === 1 ? "reply" : "replies"})
          </a>
        </p>
      )}
    </article>
  );
}

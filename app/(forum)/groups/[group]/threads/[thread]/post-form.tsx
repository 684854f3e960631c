import { Composer } from "@/components/threads/composer";
import { DeletePostForm } from "@/components/threads/delete-post-form";
import type { DraftView } from "@/lib/drafts/contract";
import { newId } from "@/lib/ids";
import type { PostView } from "@/lib/posts/contract";
import { deletePostAction, editPostAction, replyAction } from "../actions";

type Asked = { reply?: string; edit?: string; delete?: string };

/** Whether the address asks for a form under this post. */
export const hasForm = ({ id }: PostView, { reply, edit, delete: gone }: Asked) =>
  [reply, edit, gone].includes(id);

/** The form that the address asks for under this post: to reply, to edit, to delete. */
export function PostForm({
  post,
  query,
  drafts,
  threadHref,
  mayReply,
}: {
  post: PostView;
  query: Asked;
  drafts: Map<string, DraftView>;
  threadHref: string;
  mayReply: boolean;
}) {
  const cancelHref = `${threadHref}?at=${post.id}#post-${post.id}`;
  if (query.reply === post.id && post.parentId !== null && mayReply) {
    const draft = drafts.get(`reply:${post.id}`);
    return (
      <ReplyForm
        parentId={post.id}
        label={`Your reply to ${post.author.name}`}
        draft={draft}
        cancelHref={cancelHref}
        isOpen
      />
    );
  }
  if (query.edit === post.id && post.may.edit) {
    const draft = drafts.get(`edit:${post.id}`);
    return (
      <Composer
        action={editPostAction}
        place={`edit:${post.id}`}
        hidden={{ postId: post.id, revision: String(post.revision) }}
        label="Edit your post"
        submitLabel="Save changes"
        initial={draft?.body ?? post.body}
        draftVersion={draft?.version ?? 0}
        submissionId={newId()}
        cancelHref={cancelHref}
        isOpen
      />
    );
  }
  if (query.delete === post.id && post.may.delete) {
    return <DeletePostForm action={deletePostAction} post={post} cancelHref={cancelHref} />;
  }
  return null;
}

/** The form that answers a post. */
export function ReplyForm({
  parentId,
  label,
  draft,
  cancelHref,
  isOpen,
}: {
  parentId: string;
  label: string;
  draft: DraftView | undefined;
  cancelHref?: string;
  /** Whether it takes the cursor at once. */
  isOpen: boolean;
}) {
  return (
    <Composer
      action={replyAction}
      place={`reply:${parentId}`}
      hidden={{ parentId }}
      label={label}
      submitLabel="Reply"
      initial={draft?.body ?? null}
      draftVersion={draft?.version ?? 0}
      submissionId={newId()}
      {...(cancelHref && { cancelHref })}
      isOpen={isOpen}
    />
  );
}

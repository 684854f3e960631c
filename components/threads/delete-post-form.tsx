import { ActionText } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/action";
import type { PostView } from "@/lib/posts/contract";

/** Asks once before a post goes, and a moderator for the reason. */
export function DeletePostForm({
  action,
  post,
  cancelHref,
}: {
  action: FormAction;
  post: Pick<PostView, "id" | "isOwn" | "author">;
  cancelHref: string;
}) {
  return (
    <ActionForm action={action} className="composer">
      <input type="hidden" name="postId" value={post.id} />
      <Notice
        kind="warning"
        title={post.isOwn ? "Delete your post?" : `Remove the post by ${post.author.name}?`}
      >
        Its words disappear for everyone; a line keeps its place so that replies still make sense.
      </Notice>
      {!post.isOwn && (
        <ActionText
          label="Reason"
          hint="The author is told."
          name="reason"
          required
          maxLength={500}
        />
      )}
      <div className="composer-foot">
        <SubmitButton variant="danger">{post.isOwn ? "Delete" : "Remove"}</SubmitButton>
        <a className="btn btn-quiet" href={cancelHref}>
          Keep it
        </a>
      </div>
    </ActionForm>
  );
}

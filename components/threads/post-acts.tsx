import { Ellipsis, Reply } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { Menu } from "@/components/ui/menu";
import { MenuLink } from "@/components/ui/menu-item";
import type { PostView } from "@/lib/posts/contract";

/** Links that work by themselves; `data-compose` lets the page open the reply in place. The opening post is answered at the thread's end. */
export function PostActs({
  post,
  threadHref,
  mayReply,
}: {
  post: PostView;
  threadHref: string;
  mayReply: boolean;
}) {
  const here = (act: string) => `${threadHref}?at=${post.id}&${act}=${post.id}#post-${post.id}`;
  const hasMenu = post.may.edit || post.may.delete || post.may.seeVersions;
  if (!mayReply && !hasMenu) return null;
  return (
    <div className="post-acts">
      {mayReply && (
        <LinkButton
          href={post.parentId === null ? "#reply" : here("reply")}
          variant="quiet"
          size="sm"
          data-shortcut="r"
          data-compose={post.id}
          aria-label={`Reply to ${post.author.name}`}
        >
          <Reply aria-hidden />
          Reply
        </LinkButton>
      )}
      {hasMenu && (
        <Menu
          label={`More about the post by ${post.author.name}`}
          trigger={<Ellipsis aria-hidden />}
          size="sm"
          className="btn-icon"
        >
          {post.may.edit && (
            <MenuLink href={here("edit")} data-shortcut="e">
              Edit
            </MenuLink>
          )}
          {post.may.seeVersions && (
            <MenuLink href={`${threadHref}/versions/${post.id}`}>Earlier versions</MenuLink>
          )}
          {post.may.delete && (
            <MenuLink href={here("delete")} danger>
              Delete
            </MenuLink>
          )}
        </Menu>
      )}
    </div>
  );
}

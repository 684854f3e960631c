import { ActionText } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Ellipsis } from "@/components/ui/icons";
import { Menu } from "@/components/ui/menu";
import { MenuButton, MenuLink } from "@/components/ui/menu-item";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/action";
import { type ThreadView, TITLE_MAX, TITLE_MIN } from "@/lib/threads/contract";

/** Whether there is anything in the menu for this viewer. */
export const isSteered = (thread: Steered): boolean =>
  thread.maySteer || thread.mayRename || thread.hasEarlierTitles;

type Steered = Pick<
  ThreadView,
  "id" | "title" | "pinnedAt" | "lockedAt" | "maySteer" | "isOwn" | "mayRename" | "hasEarlierTitles"
>;

const SECTION = "grid gap-2 border-line p-2 not-first:border-t";

/** Another title for the author; pin, lock and another title for moderators. */
export function ThreadSteering({
  thread,
  pinAction,
  lockAction,
  renameAction,
  titlesHref,
}: {
  thread: Steered;
  pinAction: FormAction;
  lockAction: FormAction;
  renameAction: FormAction;
  /** Where the titles stand that it had before. */
  titlesHref: string;
}) {
  const own = <input type="hidden" name="threadId" value={thread.id} />;
  return (
    <Menu
      label={thread.maySteer ? "Moderate this thread" : "Your thread"}
      trigger={<Ellipsis aria-hidden />}
      align="end"
      size="sm"
      className="btn-icon"
    >
      {thread.maySteer && (
        <ActionForm action={pinAction}>
          {own}
          <MenuButton type="submit" name="pinned" value={String(thread.pinnedAt === null)}>
            {thread.pinnedAt ? "Unpin" : "Pin to the top of the group"}
          </MenuButton>
        </ActionForm>
      )}
      {thread.hasEarlierTitles && <MenuLink href={titlesHref}>Earlier titles</MenuLink>}
      {thread.mayRename && (
        <ActionForm action={renameAction} className={SECTION}>
          {own}
          <ActionText
            label="Title"
            name="title"
            defaultValue={thread.title}
            required
            minLength={TITLE_MIN}
            maxLength={TITLE_MAX}
          />
          {!thread.isOwn && (
            <ActionText label="Why it changes" name="reason" optional maxLength={300} />
          )}
          <SubmitButton size="sm" variant="secondary">
            Change title
          </SubmitButton>
        </ActionForm>
      )}
      {thread.maySteer && (
        <ActionForm action={lockAction} className={SECTION}>
          {own}
          <input type="hidden" name="locked" value={String(thread.lockedAt === null)} />
          {thread.lockedAt === null && (
            <ActionText label="Lock, saying why" name="reason" optional maxLength={300} />
          )}
          <SubmitButton size="sm" variant="secondary">
            {thread.lockedAt ? "Unlock" : "Lock thread"}
          </SubmitButton>
        </ActionForm>
      )}
    </Menu>
  );
}

import { ActionText } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Bell, Ellipsis } from "@/components/ui/icons";
import { Menu } from "@/components/ui/menu";
import { MenuButton } from "@/components/ui/menu-item";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/action";
import type { ThreadLevel, ThreadView } from "@/lib/threads/contract";

type Steered = Pick<ThreadView, "id" | "level" | "pinnedAt" | "lockedAt" | "maySteer">;

const levels: { level: ThreadLevel; label: string }[] = [
  { level: "following", label: "Follow: count every new post" },
  { level: "normal", label: "Neither follow nor mute" },
  { level: "muted", label: "Mute: count nothing new" },
];

/** Follow or mute for everyone; pin and lock for moderators. */
export function ThreadSteering({
  thread,
  followAction,
  pinAction,
  lockAction,
}: {
  thread: Steered;
  followAction: FormAction;
  pinAction: FormAction;
  lockAction: FormAction;
}) {
  const own = <input type="hidden" name="threadId" value={thread.id} />;
  return (
    <div className="flex shrink-0 items-center gap-1">
      <Menu
        label="Follow or mute"
        trigger={<Bell aria-hidden />}
        align="end"
        size="sm"
        className="btn-icon"
      >
        <ActionForm action={followAction}>
          {own}
          {levels.map(({ level, label }) => (
            <MenuButton
              key={level}
              type="submit"
              name="level"
              value={level}
              aria-pressed={level === thread.level}
            >
              {label}
            </MenuButton>
          ))}
        </ActionForm>
      </Menu>
      {thread.maySteer && (
        <Menu
          label="Moderate this thread"
          trigger={<Ellipsis aria-hidden />}
          align="end"
          size="sm"
          className="btn-icon"
        >
          <ActionForm action={pinAction}>
            {own}
            <MenuButton type="submit" name="pinned" value={String(thread.pinnedAt === null)}>
              {thread.pinnedAt ? "Unpin" : "Pin to the top of the group"}
            </MenuButton>
          </ActionForm>
          {thread.lockedAt ? (
            <ActionForm action={lockAction}>
              {own}
              <MenuButton type="submit" name="locked" value="false">
                Unlock
              </MenuButton>
            </ActionForm>
          ) : (
            <ActionForm action={lockAction} className="grid gap-2 border-t border-line p-2">
              {own}
              <input type="hidden" name="locked" value="true" />
              <ActionText label="Lock, saying why" name="reason" optional maxLength={300} />
              <SubmitButton size="sm">Lock thread</SubmitButton>
            </ActionForm>
          )}
        </Menu>
      )}
    </div>
  );
}

import { Bell, Check } from "@/components/ui/icons";
import { Menu } from "@/components/ui/menu";
import { MenuButton } from "@/components/ui/menu-item";
import type { ThreadLevel, ThreadView } from "@/lib/threads/contract";

const choices: { level: ThreadLevel; label: string }[] = [
  { level: "following", label: "Follow: count every new post" },
  { level: "normal", label: "Neither follow nor mute" },
  { level: "muted", label: "Mute: count nothing new" },
];

/** Follow or mute, for everyone: a plain form, so that every thread's page can carry it as finished HTML. */
export function FollowMenu({ thread }: { thread: Pick<ThreadView, "id" | "level"> }) {
  return (
    <Menu
      label="Follow or mute"
      trigger={<Bell aria-hidden />}
      align="end"
      size="sm"
      className="btn-icon"
    >
      <form action="/api/follow" method="post">
        <input type="hidden" name="threadId" value={thread.id} />
        {choices.map(({ level, label }) => (
          <MenuButton
            key={level}
            type="submit"
            name="level"
            value={level}
            aria-pressed={level === thread.level}
          >
            {label}
            {level === thread.level && <Check className="ml-auto" />}
          </MenuButton>
        ))}
      </form>
    </Menu>
  );
}

import type { ReactNode } from "react";
import { Avatar } from "@/components/members/avatar";
import { BadgeCheck, Keyboard, LogOut, Settings, UserRound } from "@/components/ui/icons";
import { opensDialog } from "@/components/ui/invoke";
import { Menu } from "@/components/ui/menu";
import { MenuButton, MenuLink } from "@/components/ui/menu-item";
import type { ShellViewer } from "./shell-view";
import { SHORTCUTS_DIALOG } from "./shortcut-list";

/** Who I am, what is mine, how it looks, the way out. */
export function AccountMenu({
  viewer,
  themeSwitch,
}: {
  viewer: ShellViewer;
  themeSwitch?: ReactNode;
}) {
  return (
    <Menu
      label={`Account of ${viewer.name}`}
      align="end"
      className="btn-icon rounded-full"
      trigger={<Avatar name={viewer.name} seed={viewer.initialsSeed} />}
    >
      <div className="px-2.5 pt-1.5 pb-2">
        <p className="font-semibold">{viewer.name}</p>
        <p className={`mark mark-${viewer.standing}`}>
          <span className="mark-sign" />
          {viewer.standingLabel}
        </p>
      </div>
      <div className="menu-rule mt-0" />
      <MenuLink href={`/members/${viewer.handle}`}>
        <UserRound />
        Profile
      </MenuLink>
      <MenuLink href="/verification">
        <BadgeCheck />
        Verification
      </MenuLink>
      <MenuLink href="/settings">
        <Settings />
        Settings
      </MenuLink>
      <MenuButton {...opensDialog(SHORTCUTS_DIALOG)}>
        <Keyboard />
        Keyboard shortcuts
      </MenuButton>
      {themeSwitch && (
        <>
          <div className="menu-rule" />
          <div className="px-2.5 py-1">{themeSwitch}</div>
        </>
      )}
      <div className="menu-rule" />
      <MenuLink href="/sign-out">
        <LogOut />
        Sign out
      </MenuLink>
    </Menu>
  );
}

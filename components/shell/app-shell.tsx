import type { ReactNode } from "react";
import { Static } from "@/components/ui/static";
import { BottomBar } from "./bottom-bar";
import { GuestHeader } from "./guest-header";
import { PageLife } from "./page-life";
import { PlacesNav } from "./places-nav";
import type { ShellGroup, ShellPlace, ShellViewer } from "./shell-view";
import { ShortcutsDialog } from "./shortcuts-dialog";
import { SiteHeader } from "./site-header";

export type AppShellProps = {
  /** Null is a visitor: a slim header, no columns. */
  viewer: ShellViewer | null;
  groups: ShellGroup[];
  current?: ShellPlace;
  /** Slug of the group this page belongs to. */
  currentGroup?: string;
  isStaff: boolean;
  /** The right column: about this group, who moderates. */
  aside?: ReactNode;
  asideLabel?: string;
  appName?: string;
  /** The header's bell. */
  notifications?: ReactNode;
  themeSwitch?: ReactNode;
  children: ReactNode;
};

/** The frame around every page: skip link, header, where I am, the content, what it is about. */
export function AppShell({ viewer, aside, children, ...rest }: AppShellProps) {
  const {
    groups,
    current,
    currentGroup,
    isStaff,
    asideLabel,
    appName,
    notifications,
    themeSwitch,
  } = rest;
  return (
    <>
      <a href="#content" className="skip-link">
        Skip to content
      </a>
      {viewer ? (
        <SiteHeader {...{ viewer, groups, currentGroup, appName, notifications, themeSwitch }} />
      ) : (
        <GuestHeader appName={appName} themeSwitch={themeSwitch} />
      )}
      <div className={`shell${viewer ? "" : " shell-guest"}${aside ? " shell-with-aside" : ""}`}>
        {viewer && <PlacesNav {...{ groups, current, currentGroup, isStaff }} />}
        <main id="content" tabIndex={-1} className="shell-content">
          {children}
        </main>
        {aside && (
          <aside aria-label={asideLabel ?? "About this page"} className="shell-aside">
            {aside}
          </aside>
        )}
      </div>
      <Static className="contents">
        {viewer && <BottomBar handle={viewer.handle} current={current} />}
        <ShortcutsDialog isStaff={isStaff} />
      </Static>
      <PageLife />
    </>
  );
}

import type { ReactNode } from "react";
import { Menu as MenuIcon } from "@/components/ui/icons";
import { Static } from "@/components/ui/static";
import { AccountMenu } from "./account-menu";
import { NewThreadButton } from "./new-thread-button";
import { PLACES_ID } from "./places-nav";
import { SearchBox } from "./search-box";
import type { ShellGroup, ShellViewer } from "./shell-view";
import { Wordmark } from "./wordmark";

export function SiteHeader({
  viewer,
  groups,
  currentGroup,
  appName,
  notifications,
  themeSwitch,
}: {
  viewer: ShellViewer;
  groups: ShellGroup[];
  currentGroup?: string;
  appName?: string;
  notifications?: ReactNode;
  themeSwitch?: ReactNode;
}) {
  return (
    <Static as="header" className="site-header">
      <div className="site-header-row">
        <div className="flex items-center gap-1.5">
          <button
            type="button"
            popoverTarget={PLACES_ID}
            aria-label="Places and my groups"
            title="Places and my groups"
            className="btn btn-quiet btn-icon -ml-2 xl:hidden"
          >
            <MenuIcon />
          </button>
          <Wordmark name={appName} />
        </div>
        <SearchBox />
        <div className="flex items-center justify-end gap-1.5">
          <NewThreadButton groups={groups} currentGroup={currentGroup} />
          {notifications}
          <AccountMenu viewer={viewer} themeSwitch={themeSwitch} />
        </div>
      </div>
    </Static>
  );
}

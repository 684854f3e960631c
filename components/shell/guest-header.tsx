import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { Static } from "@/components/ui/static";
import { Wordmark } from "./wordmark";

/** What a visitor sees on top: the name and the way in. */
export function GuestHeader({
  appName,
  themeSwitch,
}: {
  appName?: string;
  themeSwitch?: ReactNode;
}) {
  return (
    <Static as="header" className="site-header">
      <div className="site-header-row site-header-guest">
        <Wordmark name={appName} />
        <div className="flex items-center justify-end gap-4">
          {themeSwitch}
          <LinkButton href="/sign-in" variant="primary">
            Sign in
          </LinkButton>
        </div>
      </div>
    </Static>
  );
}

import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import type { ShellViewer } from "@/components/shell/shell-view";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { getViewer } from "@/lib/auth/get-viewer";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/errors";
import { isMemberStaff } from "@/lib/policy/site";
import type { MemberViewer } from "@/lib/policy/viewer";
import { listMyGroups } from "@/lib/threads/my-groups";
import { groupAt } from "./(forum)/groups/[group]/open-group";
import { placeOf } from "./current-place";
import { GroupAside } from "./group-aside";
import { currentPath } from "./page-edge";
import { standingLabel, standingSign } from "./verification-words";

/** The frame around a page, for whoever is asking, wherever they are. */
export async function PageShell({ children }: { children: ReactNode }) {
  const viewer = await getViewer();
  const path = await currentPath();
  const place = placeOf(path, viewer.kind === "guest" ? undefined : viewer.handle);
  const [groups, group, theme] = await Promise.all([
    listMyGroups(viewer),
    place.currentGroup ? groupAround(place.currentGroup) : null,
    chosenTheme(),
  ]);
  return (
    <AppShell
      {...place}
      viewer={viewer.kind === "guest" ? null : shellViewer(viewer)}
      groups={groups}
      isStaff={isMemberStaff(viewer).allowed}
      appName={env.APP_NAME}
      aside={group && <GroupAside group={group} isOnAbout={/\/about(\?|$)/.test(path)} />}
      asideLabel="About this group"
      themeSwitch={<ThemeSwitch theme={theme} />}
    >
      {children}
    </AppShell>
  );
}

/** The group that the page belongs to; null where the viewer may not know of one. */
async function groupAround(slug: string) {
  try {
    return await groupAt(slug);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function shellViewer(viewer: MemberViewer): ShellViewer {
  const { name, handle } = viewer;
  return {
    ...{ name, handle, initialsSeed: handle },
    standing: standingSign(viewer),
    standingLabel: standingLabel(viewer),
  };
}

async function chosenTheme() {
  const theme = (await cookies()).get("theme")?.value;
  return theme === "light" || theme === "dark" ? theme : "system";
}

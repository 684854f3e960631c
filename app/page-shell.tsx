import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { getViewer } from "@/lib/auth/get-viewer";
import { env } from "@/lib/env";
import { canOperateSite } from "@/lib/policy/site";
import { listMyGroups } from "@/lib/threads/my-groups";
import { placeOf } from "./current-place";
import { currentPath } from "./page-edge";

/** The frame around a page, for whoever is asking, wherever they are. */
export async function PageShell({ aside, children }: { aside?: ReactNode; children: ReactNode }) {
  const viewer = await getViewer();
  const [groups, path] = await Promise.all([listMyGroups(viewer), currentPath()]);
  const shellViewer =
    viewer.kind === "guest"
      ? null
      : { name: viewer.name, handle: viewer.handle, initialsSeed: viewer.handle };
  const place = placeOf(path);
  return (
    <AppShell
      {...place}
      viewer={shellViewer}
      groups={groups}
      isStaff={canOperateSite(viewer).allowed}
      appName={env.APP_NAME}
      aside={place.currentGroup ? aside : undefined}
      asideLabel="About this group"
    >
      {children}
    </AppShell>
  );
}

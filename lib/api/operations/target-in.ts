import { getGroup } from "@/lib/groups/queries";
import type { Viewer } from "@/lib/policy/viewer";

/** Whom an address names, as the acts on members take it. */
export async function targetIn(
  viewer: Viewer,
  { group, handle }: { group: string; handle: string },
) {
  return { groupId: (await getGroup(viewer, group)).id, handle };
}

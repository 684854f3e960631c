import { cache } from "react";
import { getViewer } from "@/lib/auth/get-viewer";
import { NotFound } from "@/lib/errors";
import type { GroupView } from "@/lib/groups/contract";
import { getGroup } from "@/lib/groups/queries";
import type { Decision } from "@/lib/policy/decision";

/** The group of this address, read once for all parts of its page. */
export const groupAt = cache(
  async (slug: string): Promise<GroupView> => getGroup(await getViewer(), slug),
);

/** The title of a page of a group. A group that is not the viewer's to know of has none. */
export async function groupTitle(slug: string, page?: string): Promise<string> {
  const { name } = await groupAt(slug);
  return page ? `${page} · ${name}` : name;
}

/** Pages for some only are not there for the others. */
export function onlyIf(decision: Decision | boolean): void {
  const isAllowed = typeof decision === "boolean" ? decision : decision.allowed;
  if (!isAllowed) throw new NotFound();
}

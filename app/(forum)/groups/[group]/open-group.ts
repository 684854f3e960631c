import { notFound } from "next/navigation";
import { cache } from "react";
import { forPage } from "@/app/page-edge";
import { getViewer } from "@/lib/auth/get-viewer";
import type { GroupView } from "@/lib/groups/contract";
import { getGroup } from "@/lib/groups/queries";
import type { Decision } from "@/lib/policy/decision";

/** The group of this address, read once for all parts of its page. */
export const groupAt = cache(
  async (slug: string): Promise<GroupView> => getGroup(await getViewer(), slug),
);

/** The same for a page, which is not there without its group. */
export const openGroup = (slug: string): Promise<GroupView> => forPage(() => groupAt(slug));

/** The title of a page of a group. A group that is not the viewer's to know of has none. */
export async function groupTitle(slug: string, page?: string): Promise<string> {
  const { name } = await openGroup(slug);
  return page ? `${page} · ${name}` : name;
}

/** Pages for some only are not there for the others. */
export function onlyIf(decision: Decision | boolean): void {
  const isAllowed = typeof decision === "boolean" ? decision : decision.allowed;
  if (!isAllowed) notFound();
}

import { db, type Reader } from "@/db/client";
import { loadViewerByMember } from "@/lib/auth/load-viewer";
import type { MemberViewer } from "@/lib/policy/viewer";

export { guest } from "@/lib/auth/load-viewer";

/** The member as a viewer, as the database has them now. Load again after a change. */
export async function viewerOf(member: { id: string }, tx: Reader = db): Promise<MemberViewer> {
  const viewer = await loadViewerByMember(member.id, tx);
  if (viewer.kind === "guest") throw new Error("There is no such member.");
  return viewer;
}

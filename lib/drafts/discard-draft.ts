import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { drafts } from "@/db/schema";
import { NotFound, SignInRequired } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { discardDraftInput } from "./contract";

/** Throws one of the viewer's own drafts away. */
export async function discardDraft(viewer: Viewer, input: unknown) {
  if (viewer.kind === "guest") throw new SignInRequired();
  const { draftId } = parse(discardDraftInput, input);
  const gone = await db
    .delete(drafts)
    .where(and(eq(drafts.id, draftId), eq(drafts.memberId, viewer.memberId)))
    .returning({ place: drafts.place });
  if (!gone[0]) throw new NotFound();
  return gone[0];
}

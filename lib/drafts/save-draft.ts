import { and, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { drafts } from "@/db/schema";
import { Invalid, SignInRequired } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { loadPost } from "@/lib/posts/load-post";
import { SCHEMA_VERSION } from "@/lib/rich-text/schema";
import { loadWritingPlace } from "@/lib/threads/load-thread";
import { saveDraftInput } from "./contract";

const ELSEWHERE =
  "This draft was changed in another tab or on another device. Nothing was overwritten: copy what you need, then reload.";

/** Saves unfinished writing. A save that began from an older version is refused with 409. */
export async function saveDraft(viewer: Viewer, input: unknown) {
  if (viewer.kind === "guest") throw new SignInRequired();
  const { place, title, body, version } = parse(saveDraftInput, input);
  return db.transaction(async (tx) => {
    const belongsTo = await placeOf(viewer, place, tx);
    const content = { title, body, schemaVersion: SCHEMA_VERSION };
    const memberId = viewer.memberId;
    const saved =
      version === 0
        ? await tx
            .insert(drafts)
            .values({ memberId, place, ...belongsTo, ...content })
            .onConflictDoNothing()
            .returning({ id: drafts.id, version: drafts.version })
        : await tx
            .update(drafts)
            .set({ ...content, version: sql`${drafts.version} + 1`, updatedAt: sql`now()` })
            .where(
              and(
                eq(drafts.memberId, memberId),
                eq(drafts.place, place),
                eq(drafts.version, version),
              ),
            )
            .returning({ id: drafts.id, version: drafts.version });
    const [draft] = saved;
    if (!draft) throw new Invalid({ "": [ELSEWHERE] }, { status: 409 });
    return draft;
  });
}

async function placeOf(viewer: Viewer, place: string, tx: Tx) {
  const [kind, id = ""] = place.split(":");
  if (kind === "thread") {
    const { groupId } = await loadWritingPlace(viewer, id, tx);
    return { groupId, threadId: null };
  }
  const { groupId, threadId } = await loadPost(viewer, id, tx);
  return { groupId, threadId };
}

import { and, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { drafts } from "@/db/schema";
import { Invalid, NotFound, SignInRequired } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { type MemberViewer, readableGroupIds, type Viewer } from "@/lib/policy/viewer";
import { loadPost } from "@/lib/posts/load-post";
import { type RichDoc, SCHEMA_VERSION } from "@/lib/rich-text/schema";
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
    const draft = saved[0] ?? (await sameDraft(tx, memberId, place, content));
    if (!draft) throw new Invalid({ "": [ELSEWHERE] }, { status: 409 });
    return draft;
  });
}

/** A save whose answer was lost comes again; what it holds is stored already. */
async function sameDraft(
  tx: Tx,
  memberId: string,
  place: string,
  { title, body }: { title: string; body: RichDoc },
) {
  const [draft] = await tx
    .select({ id: drafts.id, version: drafts.version })
    .from(drafts)
    .where(
      and(
        eq(drafts.memberId, memberId),
        eq(drafts.place, place),
        eq(drafts.title, title),
        eq(drafts.body, body),
      ),
    );
  return draft;
}

/** What is written for a place one cannot read, or to change a post of somebody else, is kept nowhere. */
async function placeOf(viewer: MemberViewer, place: string, tx: Tx) {
  const [kind, id = ""] = place.split(":");
  if (kind === "thread") {
    if (!readableGroupIds(viewer).includes(id)) throw new NotFound();
    return { groupId: id, threadId: null };
  }
  const { groupId, threadId, authorId } = await loadPost(viewer, id, tx);
  if (kind === "edit" && authorId !== viewer.memberId) throw new NotFound();
  return { groupId, threadId };
}

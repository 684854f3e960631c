import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema";
import { loadViewerByMember } from "@/lib/auth/load-viewer";
import { SignInRequired } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { canChangeEvidence } from "@/lib/policy/members";
import type { Viewer } from "@/lib/policy/viewer";
import { welcomeInput } from "./contract";
import { assertKnownChoices } from "./known-choices";
import { makeHandle } from "./make-handle";

/** Takes in who a new member is and gives them a handle made from their name. Done once; repeating it changes nothing. */
export async function finishWelcome(viewer: Viewer, input: unknown): Promise<{ to: string }> {
  if (viewer.kind === "guest") throw new SignInRequired();
  const { to, institution, ...profile } = parse(welcomeInput, input);
  return db.transaction(async (tx) => {
    await assertKnownChoices(tx, profile);
    await tx
      .select({ id: members.id })
      .from(members)
      .where(eq(members.id, viewer.memberId))
      .for("update");
    const asNow = await loadViewerByMember(viewer.memberId, tx);
    // Whoever was verified before they came here keeps what was checked.
    const said: Partial<typeof profile> = canChangeEvidence(asNow).allowed ? profile : {};
    const { name = asNow.kind === "member" ? asNow.name : profile.name } = said;
    const handle = await makeHandle(tx, name);
    const welcomed = await tx
      .update(members)
      .set({ ...said, institution: institution || null, handle, welcomedAt: sql`now()` })
      .where(and(eq(members.id, viewer.memberId), isNull(members.welcomedAt)))
      .returning({ id: members.id });
    if (welcomed.length > 0) await enqueue(tx, "index-author", { memberId: viewer.memberId });
    return { to };
  });
}

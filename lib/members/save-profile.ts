import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema";
import { loadViewerByMember } from "@/lib/auth/load-viewer";
import { Invalid, NotFound, SignInRequired } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { canChangeEvidence } from "@/lib/policy/members";
import type { Viewer } from "@/lib/policy/viewer";
import { profileInput } from "./contract";
import { assertKnownChoices } from "./known-choices";

const EVIDENCE = ["name", "professionId", "specialtyId", "country"] as const;

/** Changes the viewer's own profile. What their verification rests on cannot be changed by themselves. */
export async function saveProfile(viewer: Viewer, input: unknown): Promise<void> {
  if (viewer.kind === "guest") throw new SignInRequired();
  const profile = parse(profileInput, input);
  await db.transaction(async (tx) => {
    const [current] = await tx
      .select()
      .from(members)
      .where(eq(members.id, viewer.memberId))
      .for("update");
    if (!current) throw new NotFound();
    // A decision may have been made since the viewer was read.
    const evidence = canChangeEvidence(await loadViewerByMember(viewer.memberId, tx));
    const changed = EVIDENCE.find((field) => profile[field] !== current[field]);
    if (changed && !evidence.allowed) throw new Invalid({ [changed]: [evidence.reason] });
    await assertKnownChoices(tx, profile);
    await tx
      .update(members)
      .set({ ...profile, institution: profile.institution || null, bio: profile.bio || null })
      .where(eq(members.id, viewer.memberId));
    if (profile.name !== current.name) {
      await enqueue(tx, "index-author", { memberId: viewer.memberId });
    }
  });
}

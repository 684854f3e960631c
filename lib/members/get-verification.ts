import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import type { MemberViewer } from "@/lib/policy/viewer";
import type { VerificationView } from "./contract";

/** Where the viewer stands, and since when and until when. */
export async function getVerification(viewer: MemberViewer): Promise<VerificationView> {
  const [row] = await db
    .select({ verifiedAt: members.verifiedAt, endsAt: members.verificationEndsAt })
    .from(members)
    .where(eq(members.id, viewer.memberId));
  if (!row) throw new NotFound();
  return {
    standing: viewer.standing,
    isTrainee: viewer.isTrainee,
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    endsAt: row.endsAt?.toISOString() ?? null,
  };
}

import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import type { MemberViewer } from "@/lib/policy/viewer";
import { MARK_PARTS, type MarkPart } from "@/lib/verification/methods";
import type { MemberView } from "./contract";
import { memberColumns, toMemberView } from "./member-view";

/** The viewer as colleagues see them, and what could stand in their mark. */
export type OwnMark = { member: MemberView; parts: Record<MarkPart, string | null> };

/** How the viewer's own name and mark look to colleagues. */
export async function getOwnMark(viewer: MemberViewer): Promise<OwnMark> {
  const [row] = await db.select(memberColumns).from(members).where(eq(members.id, viewer.memberId));
  if (!row) throw new NotFound();
  const { specialty, country } = toMemberView({ ...row, markShows: [...MARK_PARTS] });
  const { verifiedInstitution: institution } = row;
  return { member: toMemberView(row), parts: { specialty, country, institution } };
}

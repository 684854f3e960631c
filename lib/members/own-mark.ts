import { MARK_PARTS, type MarkPart } from "@/lib/verification/methods";
import type { MemberView } from "./contract";
import { type MemberRow, toMemberView } from "./member-view";

/** A member as colleagues see them, and what could stand in their mark. */
export type OwnMark = { member: MemberView; parts: Record<MarkPart, string | null> };

/** How somebody's own name and mark look to colleagues. */
export function toOwnMark(row: MemberRow): OwnMark {
  const { specialty, country } = toMemberView({ ...row, markShows: [...MARK_PARTS] });
  const { verifiedInstitution: institution } = row;
  return { member: toMemberView(row), parts: { specialty, country, institution } };
}

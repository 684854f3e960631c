import type { Reader } from "@/db/client";
import { auditLog } from "@/db/schema";
import { newId } from "./ids";
import type { Viewer } from "./policy/viewer";

export type AuditEntry = {
  /** `noun.past`, such as `membership.removed`. */
  act: string;
  groupId?: string;
  subject: {
    type:
      | "member"
      | "group"
      | "thread"
      | "post"
      | "join-request"
      | "invitation"
      | "session"
      | "document"
      | "verification-case"
      | "register"
      | "institution-domain"
      | "access-token"
      | "list"
      | "job";
    id: string;
  };
  reason?: string;
  /** Ids, codes and counts, and the two names where an act renames somebody; never else what people wrote. */
  details?: Record<string, string | number | boolean | null>;
};

/** Records who did what, in the transaction that does it. Returns the entry's id. */
export async function record(tx: Reader, viewer: Viewer, entry: AuditEntry): Promise<string> {
  const id = newId();
  await tx.insert(auditLog).values({
    id,
    actorId: viewer.kind === "member" ? viewer.memberId : null,
    act: entry.act,
    groupId: entry.groupId ?? null,
    subjectType: entry.subject.type,
    subjectId: entry.subject.id,
    reason: entry.reason ?? null,
    details: entry.details ?? {},
  });
  return id;
}

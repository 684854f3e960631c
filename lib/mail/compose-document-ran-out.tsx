import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { members, verificationCases } from "@/db/schema";
import { DAYS_KEPT } from "@/lib/verification/documents/limits";
import { addressOf } from "./address";
import type { LetterContent } from "./letter-content";
import { DocumentRanOutMail } from "./templates/document-ran-out";

/** Tells somebody that a document of theirs ran out before it was decided; nothing once it is. */
export async function composeDocumentRanOut(caseId: string): Promise<LetterContent | undefined> {
  const [row] = await db
    .select({ to: members.email, name: members.name })
    .from(verificationCases)
    .innerJoin(members, eq(members.id, verificationCases.memberId))
    .where(
      and(
        eq(verificationCases.id, caseId),
        eq(verificationCases.state, "submitted"),
        isNull(members.suspendedAt),
      ),
    );
  if (row === undefined) return undefined;
  const props = { name: row.name, days: DAYS_KEPT, link: addressOf("/verification") };
  const subject = "A document you sent has been destroyed";
  return { to: row.to, subject, body: <DocumentRanOutMail {...props} /> };
}

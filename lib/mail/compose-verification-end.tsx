import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { members, verificationDecisions } from "@/db/schema";
import { writesUntil } from "@/lib/policy/standing";
import { addressOf } from "./address";
import type { LetterContent } from "./letter-content";
import { VerificationEndMail } from "./templates/verification-end";

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** Tells somebody that their verification ends soon, or has ended; nothing once it was renewed or taken back. */
export async function composeVerificationEnd(
  decisionId: string,
  kind: string,
): Promise<LetterContent | undefined> {
  const [row] = await db
    .select({ to: members.email, name: members.name, endsAt: members.verificationEndsAt })
    .from(verificationDecisions)
    .innerJoin(
      members,
      and(
        eq(members.id, verificationDecisions.memberId),
        eq(members.verifiedAt, verificationDecisions.decidedAt),
        eq(members.verificationEndsAt, verificationDecisions.endsAt),
        isNull(members.suspendedAt),
      ),
    )
    .where(eq(verificationDecisions.id, decisionId));
  if (!row?.endsAt) return undefined;
  const [end, lastDay] = [day.format(row.endsAt), day.format(writesUntil(row.endsAt))];
  const hasEnded = kind === "lapsed";
  const subject = hasEnded ? "Your verification has ended" : `Your verification ends on ${end}`;
  const sentence = hasEnded
    ? `Your verification as a clinician ended on ${end}. You can write until ${lastDay}, and read after that.`
    : `Your verification as a clinician ends on ${end}.`;
  const link = addressOf("/verification");
  return { to: row.to, subject, body: <VerificationEndMail {...{ ...row, sentence, link }} /> };
}

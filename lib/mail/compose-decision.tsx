import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { auditLog, groups, members } from "@/db/schema";
import type { LetterContent } from "./letter-content";
import { DecisionMail } from "./templates/decision";

type Words = (group: string) => { subject: string; sentence: string; wayForward: string };

const words: Record<string, Words> = {
  "membership.muted": (group) => ({
    subject: `Your writing in ${group} is paused`,
    sentence: `A moderator of ${group} has paused your writing there for some days.`,
    wayForward: "You can still read everything. The pause ends by itself.",
  }),
  "membership.unmuted": (group) => ({
    subject: `You can write in ${group} again`,
    sentence: `A moderator of ${group} has ended the pause of your writing there.`,
    wayForward: "You can write again from now on.",
  }),
  "membership.ban-lifted": (group) => ({
    subject: `${group} is open to you again`,
    sentence: `The moderators of ${group} have opened the group to you again.`,
    wayForward: "You are not a member yet: join or ask to join as anyone else does.",
  }),
  "member.suspended": () => ({
    subject: "Your account is suspended",
    sentence: "Your account has been suspended, and its sessions and access tokens were ended.",
    wayForward:
      "What you wrote stays. Answer the people who run this site if you think it is wrong.",
  }),
  "member.restored": () => ({
    subject: "Your account is open again",
    sentence: "The suspension of your account has been lifted.",
    wayForward: "Sign in as before.",
  }),
  "member.merged": () => ({
    subject: "Your second account is closed",
    sentence:
      "A verifier has closed this account because it belongs to somebody who has another one here.",
    wayForward:
      "Use the other account from now on. What this one wrote stays. Answer the people who run this site if you think it is wrong.",
  }),
  "member.other-account-closed": () => ({
    subject: "A second account was closed onto yours",
    sentence: "A verifier has closed another account because it is yours, too.",
    wayForward:
      "You need not do anything. Answer the people who run this site if that account is not yours.",
  }),
  "member.verified": () => ({
    subject: "You are verified as a clinician",
    sentence: "Your standing as a clinician has been confirmed.",
    wayForward: "You can now join groups, read and write.",
  }),
  "member.verification-revoked": () => ({
    subject: "Your verification was withdrawn",
    sentence: "The confirmation that you are a clinician has been withdrawn.",
    wayForward:
      "Discussions are closed to you until you are verified again. Under Verification you can ask again, or have another verifier look at it.",
  }),
  "member.verification-refused": () => ({
    subject: "Your verification was refused",
    sentence: "Somebody has looked at your request to be verified, and could not confirm it.",
    wayForward:
      "Under Verification you can ask again with other proof, or have another verifier look at it. What you sent as a document was destroyed.",
  }),
  "member.verification-asked-more": () => ({
    subject: "A question about your verification",
    sentence: "Whoever looks at your request to be verified has a question.",
    wayForward: "Answer it under Verification. Your request waits until you do.",
  }),
};

/** Tells somebody what was decided about them and why, from the entry in the audit log. */
export async function composeDecision(entryId: string): Promise<LetterContent | undefined> {
  const [row] = await db
    .select({
      to: members.email,
      name: members.name,
      act: auditLog.act,
      reason: auditLog.reason,
      group: groups.name,
    })
    .from(auditLog)
    .innerJoin(members, eq(members.id, auditLog.subjectId))
    .leftJoin(groups, eq(groups.id, auditLog.groupId))
    .where(eq(auditLog.id, entryId));
  const said = row && words[row.act]?.(row.group ?? "the group");
  if (!said) return undefined;
  return { to: row.to, subject: said.subject, body: <DecisionMail {...row} {...said} /> };
}

import { createHash } from "node:crypto";
import { render } from "@react-email/render";
import type { Mail } from "@/lib/jobs/queue";
import { log } from "@/lib/log";
import { composeDecision } from "./compose-decision";
import { composeDocumentRanOut } from "./compose-document-ran-out";
import { composeInstitutionCode } from "./compose-institution-code";
import { composeInvitation } from "./compose-invitation";
import { composeJoinDecision } from "./compose-join-decision";
import { composePostRemoval } from "./compose-post-removal";
import { composeRemoval } from "./compose-removal";
import { composeRole } from "./compose-role";
import { composeSignIn } from "./compose-sign-in";
import { composeToken } from "./compose-token";
import { composeVerificationEnd } from "./compose-verification-end";
import { composeVouchAsked } from "./compose-vouch-asked";
import type { LetterContent } from "./letter-content";
import { deliver } from "./transport";

/** Writes and sends one message from how things stand now. What has become pointless is not sent. */
export async function sendMail(mail: Mail, { jobId }: { jobId: string }): Promise<void> {
  const letter = await compose(mail);
  if (letter === undefined) {
    log.info("mail.dropped", { job: jobId, template: mail.template });
    return;
  }
  const { to, subject, body } = letter;
  const html = await render(body);
  const text = await render(body, { plainText: true });
  await deliver(idOf(mail, jobId), { to, subject: subject.replace(/\s+/g, " "), text, html });
  log.info("mail.sent", { job: jobId, template: mail.template });
}

function compose(mail: Mail): Promise<LetterContent | undefined> {
  switch (mail.template) {
    case "sign-in":
      return composeSignIn(mail.ids.messageId);
    case "institution-code":
      return composeInstitutionCode(mail.ids.codeId);
    case "vouch-asked":
      return composeVouchAsked(mail.ids.requestId);
    case "join-approved":
      return composeJoinDecision("approved", mail.ids.requestId);
    case "join-refused":
      return composeJoinDecision("refused", mail.ids.requestId);
    case "invitation":
      return composeInvitation(mail.ids.invitationId);
    case "decision":
      return composeDecision(mail.ids.entryId);
    case "verification-ends":
      return composeVerificationEnd(mail.ids.decisionId, mail.ids.kind);
    case "document-ran-out":
      return composeDocumentRanOut(mail.ids.caseId);
    case "post-removed":
      return composePostRemoval(mail.ids.postId);
    case "token-made":
      return composeToken(mail.ids.tokenId);
    case "removed-from-group":
      return composeRemoval(mail.ids.groupId, mail.ids.memberId);
    case "role-changed":
      return composeRole(mail.ids.groupId, mail.ids.memberId);
  }
}

/** The same for every run of one job and for no other, and tells nothing. */
const idOf = (mail: Mail, jobId: string) =>
  createHash("sha256")
    .update(JSON.stringify([jobId, mail]))
    .digest("hex")
    .slice(0, 24);

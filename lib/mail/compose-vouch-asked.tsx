import { findVouchMail } from "@/lib/verification/vouching/queries";
import { addressOf } from "./address";
import type { LetterContent } from "./letter-content";
import { VouchAskedMail, vouchAskedSubject } from "./templates/vouch-asked";

/** Tells a member that a colleague asks them to vouch, while they do. */
export async function composeVouchAsked(requestId: string): Promise<LetterContent | undefined> {
  const mail = await findVouchMail(requestId);
  if (!mail) return undefined;
  const { to, ...rest } = mail;
  const props = { ...rest, link: addressOf("/verification/vouch") };
  return { to, subject: vouchAskedSubject(props), body: <VouchAskedMail {...props} /> };
}

import { INSTITUTION_CODE } from "@/lib/verification/institution-mail/limits";
import { findInstitutionMail } from "@/lib/verification/institution-mail/queries";
import type { LetterContent } from "./letter-content";
import { InstitutionCodeMail, institutionCodeSubject } from "./templates/institution-code";

/** The code that proves an address at work, while it may be used. It says nothing of whose account asks. */
export async function composeInstitutionCode(codeId: string): Promise<LetterContent | undefined> {
  const mail = await findInstitutionMail(codeId);
  if (!mail) return undefined;
  const body = <InstitutionCodeMail code={mail.code} minutes={INSTITUTION_CODE.minutes} />;
  return { to: mail.to, subject: institutionCodeSubject(), body };
}

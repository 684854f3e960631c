"use server";

import { action } from "@/lib/action";
import { answerMore } from "@/lib/verification/cases/answer-more";
import { appealDecision } from "@/lib/verification/cases/appeal-decision";
import { saveCase } from "@/lib/verification/cases/save-case";
import { showOnMark } from "@/lib/verification/cases/show-on-mark";
import { submitCase } from "@/lib/verification/cases/submit-case";
import { withdrawCase } from "@/lib/verification/cases/withdraw-case";
import { withdrawDocument } from "@/lib/verification/documents/withdraw-document";
import { confirmInstitutionCode } from "@/lib/verification/institution-mail/confirm-institution-code";
import { requestInstitutionCode } from "@/lib/verification/institution-mail/request-institution-code";
import { askToVouch } from "@/lib/verification/vouching/ask-to-vouch";
import { withdrawVouchRequest } from "@/lib/verification/vouching/withdraw-vouch-request";
import { after } from "./after";

export const saveWhoAction = action(saveCase, { redirectTo: after("who") });
export const saveRegistrationAction = action(saveCase, { redirectTo: after("registration") });
export const sendCaseAction = action(submitCase, { redirectTo: after("sent") });
export const withdrawCaseAction = action(withdrawCase, { redirectTo: after("withdrawn") });
export const answerMoreAction = action(answerMore, { redirectTo: after("answered") });
export const appealDecisionAction = action(appealDecision, { redirectTo: after("appealed") });
export const showOnMarkAction = action(showOnMark, { redirectTo: after("mark") });
export const withdrawDocumentAction = action(withdrawDocument, { redirectTo: after("document") });
export const requestCodeAction = action(requestInstitutionCode, { redirectTo: after("code") });
export const confirmCodeAction = action(confirmInstitutionCode, { redirectTo: after("address") });
export const askToVouchAction = action(askToVouch, { redirectTo: after("asked") });
export const withdrawVouchRequestAction = action(withdrawVouchRequest, {
  redirectTo: after("unasked"),
});

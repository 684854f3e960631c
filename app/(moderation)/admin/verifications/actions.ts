"use server";

import { action } from "@/lib/action";
import { approveCase } from "@/lib/verification/desk/approve-case";
import { askForMore } from "@/lib/verification/desk/ask-for-more";
import { claimCase } from "@/lib/verification/desk/claim-case";
import { mergeAccounts } from "@/lib/verification/desk/merge-accounts";
import { recordManualCheck } from "@/lib/verification/desk/record-manual-check";
import { recordRecognition } from "@/lib/verification/desk/record-recognition";
import { refuseCase } from "@/lib/verification/desk/refuse-case";
import { releaseCase } from "@/lib/verification/desk/release-case";
import { settleReview } from "@/lib/verification/desk/settle-review";
import { removeInstitutionDomain } from "@/lib/verification/institution-mail/remove-institution-domain";
import { saveInstitutionDomain } from "@/lib/verification/institution-mail/save-institution-domain";
import { addRegister } from "@/lib/verification/registers/add-register";
import { removeRegister } from "@/lib/verification/registers/remove-register";
import { afterMerge, caseHref, recordedHref, saidHref } from "./desk-href";

export const claimCaseAction = action(claimCase, { redirectTo: caseHref });
export const releaseCaseAction = action(releaseCase, { redirectTo: saidHref("released") });
export const recordCheckAction = action(recordManualCheck, { redirectTo: recordedHref });
export const recordRecognitionAction = action(recordRecognition, { redirectTo: recordedHref });
export const approveCaseAction = action(approveCase, { redirectTo: saidHref("approved") });
export const refuseCaseAction = action(refuseCase, { redirectTo: saidHref("refused") });
export const askForMoreAction = action(askForMore, { redirectTo: saidHref("asked") });
export const mergeAccountsAction = action(mergeAccounts, { redirectTo: afterMerge });
export const settleReviewAction = action(settleReview, { redirectTo: saidHref("settled") });
export const addRegisterAction = action(addRegister, { redirectTo: saidHref("register-added") });
export const removeRegisterAction = action(removeRegister);
export const saveDomainAction = action(saveInstitutionDomain, {
  redirectTo: saidHref("domain-saved"),
});
export const removeDomainAction = action(removeInstitutionDomain);

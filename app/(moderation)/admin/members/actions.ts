"use server";

import { action } from "@/lib/action";
import { restoreMember } from "@/lib/members/restore-member";
import { suspendMember } from "@/lib/members/suspend-member";
import { revokeVerification } from "@/lib/verification/desk/revoke-verification";
import { verifyMember } from "@/lib/verification/desk/verify-member";
import { staffHref } from "./staff-href";

export const verifyMemberAction = action(verifyMember, { redirectTo: staffHref });
export const revokeVerificationAction = action(revokeVerification, { redirectTo: staffHref });
export const suspendMemberAction = action(suspendMember, { redirectTo: staffHref });
export const restoreMemberAction = action(restoreMember, { redirectTo: staffHref });

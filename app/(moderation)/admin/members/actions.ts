"use server";

import { action } from "@/lib/action";
import { restoreMember } from "@/lib/members/restore-member";
import { revokeVerification } from "@/lib/members/revoke-verification";
import { suspendMember } from "@/lib/members/suspend-member";
import { verifyMember } from "@/lib/members/verify-member";

export const verifyMemberAction = action(verifyMember);
export const revokeVerificationAction = action(revokeVerification);
export const suspendMemberAction = action(suspendMember);
export const restoreMemberAction = action(restoreMember);

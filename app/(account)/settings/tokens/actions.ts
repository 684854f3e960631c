"use server";

import { action } from "@/lib/action";
import { createToken } from "@/lib/tokens/create-token";
import { revokeToken } from "@/lib/tokens/revoke-token";

export const createTokenAction = action(createToken);
export const revokeTokenAction = action(revokeToken, { redirectTo: () => "/settings/tokens" });

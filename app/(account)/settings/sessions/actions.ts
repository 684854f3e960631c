"use server";

import { action } from "@/lib/action";
import { endOtherSessions } from "@/lib/auth/end-other-sessions";
import { endSession } from "@/lib/auth/end-session";

export const endSessionAction = action(endSession, { redirectTo: () => "/settings/sessions" });
export const endOtherSessionsAction = action(endOtherSessions, {
  redirectTo: () => "/settings/sessions",
});

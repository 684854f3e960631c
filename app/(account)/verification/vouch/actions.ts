"use server";

import { action } from "@/lib/action";
import { declineVouch } from "@/lib/verification/vouching/decline-vouch";
import { takeBackVouch } from "@/lib/verification/vouching/take-back-vouch";
import { vouch } from "@/lib/verification/vouching/vouch";

export const vouchAction = action(vouch, { redirectTo: () => "/verification/vouch" });
export const declineVouchAction = action(declineVouch, { redirectTo: () => "/verification/vouch" });
export const takeBackVouchAction = action(takeBackVouch, {
  redirectTo: () => "/verification/vouch",
});

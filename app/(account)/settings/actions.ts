"use server";

import { action } from "@/lib/action";
import { connectOrganisation } from "@/lib/auth/doors";
import { saveProfile } from "@/lib/members/save-profile";

export const saveProfileAction = action(saveProfile, { redirectTo: () => "/settings?saved=yes" });
export const connectOrganisationAction = action(connectOrganisation);

"use server";

import { action } from "@/lib/action";
import { finishWelcome } from "@/lib/members/finish-welcome";

export const finishWelcomeAction = action(finishWelcome, { redirectTo: ({ to }) => to });

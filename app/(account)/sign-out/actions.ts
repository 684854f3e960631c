"use server";

import { action } from "@/lib/action";
import { leave } from "@/lib/auth/doors";

export const leaveAction = action(leave, { redirectTo: () => "/" });

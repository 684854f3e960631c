"use server";

import { action } from "@/lib/action";
import { keepTheme } from "./keep-theme";

export const keepThemeAction = action(keepTheme, { redirectTo: () => "/settings/appearance" });

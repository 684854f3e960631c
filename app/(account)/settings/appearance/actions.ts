"use server";

import { action } from "@/lib/action";
import { keepTheme } from "./keep-theme";

export const keepThemeAction = action(keepTheme, { redirectTo: () => "/settings/appearance" });

/** The switch in the menu: the page that it stands on is shown again. */
export const switchThemeAction = action(keepTheme);

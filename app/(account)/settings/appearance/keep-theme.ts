import { cookies } from "next/headers";
import { z } from "zod";
import { cookieOptions } from "@/lib/auth/session-cookie";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";

const YEAR_SECONDS = 365 * 86_400;

const themeInput = z.object({
  theme: z.enum(["system", "light", "dark"], "Choose one of the three."),
});

/** Keeps this browser's choice of light or dark; it belongs to the screen, not to the member. */
export async function keepTheme(_viewer: Viewer, input: unknown): Promise<void> {
  const { theme } = parse(themeInput, input);
  const maxAge = theme === "system" ? 0 : YEAR_SECONDS;
  (await cookies()).set("theme", theme, { ...cookieOptions(), maxAge });
}

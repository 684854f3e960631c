import { keepTheme } from "@/app/(account)/settings/appearance/keep-theme";
import { formRoute } from "@/lib/route";

export const POST = formRoute(keepTheme);

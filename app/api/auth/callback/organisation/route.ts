import { handlers } from "@/lib/auth/library";

/** Where an organisation's sign-in page sends people back to. */
export const GET = handlers.GET;

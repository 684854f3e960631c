import { env } from "@/lib/env";

/** A path of ours as an address that works from a message. */
export const addressOf = (path: string) => new URL(path, env.APP_URL).href;

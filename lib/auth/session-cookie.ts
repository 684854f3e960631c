import { env } from "@/lib/env";

/** True when members reach the site over https; cookies are then `Secure` and bound to the host. */
export const isSecureSite = () => env.APP_URL.startsWith("https://");

export const sessionCookieName = () =>
  isSecureSite() ? "__Host-curbside-session" : "curbside-session";

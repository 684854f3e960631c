import { env } from "@/lib/env";

/** True when members reach the site over https; cookies are then `Secure` and bound to the host. */
export const isSecureSite = () => env.APP_URL.startsWith("https://");

const named = (name: string) => (isSecureSite() ? `__Host-${name}` : name);

export const sessionCookieName = () => named("curbside-session");

/** Marks the browser that asked for a sign-in message: there the link alone suffices. */
export const browserCookieName = () => named("curbside-sign-in");

/** Says that this session's member asked to connect an organisation's account. */
export const connectCookieName = () => named("curbside-connect");

/** What every cookie of ours has in common; `__Host-` asks for the path and the absence of a domain. */
export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecureSite() }) as const;

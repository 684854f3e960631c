import { cookies, headers } from "next/headers";
import { env } from "@/lib/env";
import { CONNECT_MINUTES, sealConnectIntent } from "./connect-intent";
import { networkAddressOf } from "./network-address";
import { hasRemoteAddresses, REMOTE_ADDRESS_HEADER } from "./remote-address";
import {
  browserCookieName,
  connectCookieName,
  cookieOptions,
  sessionCookieName,
} from "./session-cookie";
import type { StartedSession } from "./start-session";

/** What is known of the browser that asks. */
export type Browser = {
  networkAddress: string;
  userAgent: string | null;
  /** The value of its sign-in cookie, if it asked for a message before. */
  signInKey: string | null;
  sessionToken: string | null;
  /** Its sealed wish to connect an organisation's account. */
  connectIntent: string | null;
};

const SIGN_IN_KEY_SECONDS = 60 * 60;

type Headers = Pick<globalThis.Headers, "get">;

/** The network address behind a request's headers. */
export function addressFromHeaders(sent: Headers): string {
  return networkAddressOf({
    forwardedFor: sent.get("x-forwarded-for"),
    remoteAddress: hasRemoteAddresses() ? sent.get(REMOTE_ADDRESS_HEADER) : null,
    trustedProxies: env.TRUSTED_PROXIES,
  });
}

export async function readBrowser(): Promise<Browser> {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  return {
    networkAddress: addressFromHeaders(sent),
    userAgent: sent.get("user-agent")?.slice(0, 400) ?? null,
    signInKey: jar.get(browserCookieName())?.value ?? null,
    sessionToken: jar.get(sessionCookieName())?.value ?? null,
    connectIntent: jar.get(connectCookieName())?.value ?? null,
  };
}

/** Lets this browser be known as the one that asked. */
export async function keepSignInKey(key: string): Promise<void> {
  const jar = await cookies();
  jar.set(browserCookieName(), key, { ...cookieOptions(), maxAge: SIGN_IN_KEY_SECONDS });
}

/** Hands the browser its new session; the mark of having asked has served. */
export async function keepSession({ token, endsAt }: StartedSession): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), token, { ...cookieOptions(), expires: endsAt });
  jar.delete(browserCookieName());
}

/** Lets the next organisation account be connected to this session's member. */
export async function keepConnectIntent(sessionId: string): Promise<void> {
  const jar = await cookies();
  jar.set(connectCookieName(), sealConnectIntent(sessionId), {
    ...cookieOptions(),
    maxAge: CONNECT_MINUTES * 60,
  });
}

export async function forgetSession(): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), "", { ...cookieOptions(), maxAge: 0 });
}

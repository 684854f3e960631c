import type { NextAuthConfig } from "next-auth";
import { env } from "@/lib/env";
import type { Browser } from "./browser";
import { mayEnter } from "./may-enter";
import { memberAdapter } from "./member-adapter";
import { claimsOf, noteClinicianValue } from "./note-clinician-value";
import { ORGANISATION, organisationSettings } from "./organisation";
import { newToken } from "./secrets";
import { cookieOptions, isSecureSite, sessionCookieName } from "./session-cookie";
import { SESSION_DAYS } from "./start-session";

/** How the sign-in library works for one request: one provider, our tables, our cookie, our pages. */
export function libraryConfig(browser: Browser, report: (code: string) => void): NextAuthConfig {
  const organisation = organisationSettings();
  if (!organisation) throw new Error("No OpenID Connect provider is configured.");
  const { issuer, clientId, clientSecret } = organisation;
  return {
    basePath: "/api/auth",
    secret: env.AUTH_SECRET,
    trustHost: true,
    useSecureCookies: isSecureSite(),
    adapter: memberAdapter(browser, issuer),
    session: {
      strategy: "database",
      maxAge: SESSION_DAYS * 86_400,
      generateSessionToken: newToken,
    },
    cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions() } },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      {
        id: ORGANISATION,
        name: env.OIDC_NAME,
        type: "oidc",
        issuer,
        clientId,
        clientSecret,
        checks: ["pkce", "state", "nonce"],
        authorization: { params: { scope: "openid email profile" } },
        /** Name and address come from the userinfo endpoint: many providers leave them out of the ID token. */
        idToken: false,
        profile: ({ sub, name, email }) => ({ id: sub, name, email }),
      },
    ],
    callbacks: {
      signIn: ({ account, profile }) =>
        mayEnter(browser, { issuer, subject: account?.providerAccountId ?? "" }, profile ?? {}),
    },
    events: {
      /** After the session has begun: what the organisation says of somebody's work never stops a sign-in. */
      signIn: async ({ account, profile }) => {
        try {
          const subject = account?.providerAccountId ?? "";
          await noteClinicianValue({ issuer, subject }, claimsOf(account?.id_token, profile));
        } catch {
          report("clinician-claim");
        }
      },
    },
    logger: { error: ({ name }) => report(name), warn: report, debug: () => {} },
  };
}

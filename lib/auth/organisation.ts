import { env } from "@/lib/env";

export const ORGANISATION = "organisation";

export type OrganisationSettings = { issuer: string; clientId: string; clientSecret: string };

/** The OpenID Connect provider of the environment; undefined when there is none. */
export function organisationSettings(): OrganisationSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined;
}

/** What the sign-in button calls the provider. */
export const organisationName = () => (organisationSettings() ? env.OIDC_NAME : null);

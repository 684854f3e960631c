import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** Somebody whom the organisation knows. */
export type OrganisationAccount = {
  subject: string;
  name: string;
  email: string;
  emailVerified: boolean;
  /** What else it says of them, by the names of the claims. */
  claims?: Record<string, unknown>;
};

export type OrganisationServer = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  stop(): Promise<void>;
};

const CLIENT = { clientId: "curbside", clientSecret: "a secret between two test servers" };

/**
 * A real OpenID Connect provider on a free port of this machine. Its sign-in page offers its accounts
 * as buttons and asks for nothing else.
 */
export async function startOrganisation(
  appUrl: string,
  accounts: OrganisationAccount[],
): Promise<OrganisationServer> {
  let answer: (request: IncomingMessage, response: ServerResponse) => unknown = () => {};
  const server = createServer((request, response) => answer(request, response)).listen(0);
  await once(server, "listening");
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = makeProvider(issuer, appUrl, accounts);
  const callback = provider.callback();
  answer = (request, response) => {
    const url = new URL(request.url ?? "/", issuer);
    if (!url.pathname.startsWith("/choose/")) return callback(request, response);
    const accountId = url.searchParams.get("as");
    if (accountId) return provider.interactionFinished(request, response, { login: { accountId } });
    response.setHeader("Content-Type", "text/html; charset=utf-8").end(choicePage(accounts));
  };
  return { issuer, ...CLIENT, stop: () => stop(server) };
}

const choicePage = (accounts: OrganisationAccount[]) => `<!doctype html><html lang="en">
<title>Choose who you are</title><h1>Choose who you are</h1><form>${accounts
  .map(({ subject, name }) => `<button name="as" value="${subject}">${name}</button>`)
  .join("")}</form></html>`;

async function stop(server: ReturnType<typeof createServer>): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}

const further = (accounts: OrganisationAccount[]) => [
  ...new Set(accounts.flatMap(({ claims = {} }) => Object.keys(claims))),
];

function makeProvider(issuer: string, appUrl: string, accounts: OrganisationAccount[]): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [`${appUrl}/api/auth/callback/organisation`],
      },
    ],
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      profile: ["name", ...further(accounts)],
    },
    cookies: { keys: ["only for tests"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/choose/${uid}` },
    findAccount(_context, id) {
      const account = accounts.find(({ subject }) => subject === id);
      if (!account) return undefined;
      const { subject: sub, name, email, emailVerified: email_verified } = account;
      return {
        accountId: id,
        claims: async () => ({ ...account.claims, sub, name, email, email_verified }),
      };
    },
    /** Nobody is asked whether the forum may know their name. */
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
}

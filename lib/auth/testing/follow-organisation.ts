import { Auth, skipCSRFCheck } from "@auth/core";
import { env } from "@/lib/env";
import type { Browser } from "../browser";
import { libraryConfig } from "../library-config";
import { sessionCookieName } from "../session-cookie";

/** The cookies that one party has set in the browser. */
class Jar {
  readonly #values = new Map<string, string>();

  keep(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = line.match(/^([^=]+)=([^;]*)/) ?? [];
      if (value === "" || /max-age=0/i.test(line)) this.#values.delete(name);
      else this.#values.set(name, value);
    }
    return response;
  }

  get(name: string): string | undefined {
    return this.#values.get(name);
  }

  get header(): string {
    return [...this.#values].map(([name, value]) => `${name}=${value}`).join("; ");
  }
}

const goal = (response: Response, base: string) =>
  new URL(response.headers.get("location") ?? "", base).href;

export type Arrival = { path: string; sessionToken: string | undefined; failures: string[] };

/**
 * Goes the whole way as a browser does: from our form to the organisation, choosing an account there,
 * and back. Only the framework around our pages is left out.
 */
export async function followOrganisation(
  from: Browser,
  subject: string,
  { to = "/", tamper = (callback: string) => callback } = {},
): Promise<Arrival> {
  const ours = new Jar();
  const theirs = new Jar();
  const failures: string[] = [];
  const ask = async (address: string, init: RequestInit = {}) => {
    const cookie = [
      ours.header,
      from.sessionToken && `${sessionCookieName()}=${from.sessionToken}`,
    ];
    const headers = { cookie: cookie.filter(Boolean).join("; ") };
    const config = libraryConfig(from, (code) => failures.push(code));
    const request = new Request(new URL(address, env.APP_URL), { headers, ...init });
    return ours.keep(await Auth(request, { ...config, skipCSRFCheck }));
  };
  const visit = async (address: string) => {
    const headers = { cookie: theirs.header };
    return theirs.keep(await fetch(address, { headers, redirect: "manual" }));
  };

  const start = await ask("/api/auth/signin/organisation", {
    method: "POST",
    body: new URLSearchParams({ callbackUrl: to }),
  });
  let address = goal(start, env.APP_URL);
  for (let step = 0; step < 8 && !address.startsWith(env.APP_URL); step++) {
    const page = new URL(address);
    if (page.pathname.startsWith("/choose/")) page.searchParams.set("as", subject);
    address = goal(await visit(page.href), address);
  }
  const end = new URL(goal(await ask(tamper(address)), env.APP_URL));
  const sessionToken = ours.get(sessionCookieName());
  return { path: end.pathname + end.search, sessionToken, failures };
}

export const visitor: Browser = {
  networkAddress: "198.51.100.1",
  userAgent: "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0",
  signInKey: null,
  sessionToken: null,
  connectIntent: null,
};

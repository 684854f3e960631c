import { randomBytes } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { contentSecurityPolicy, securityHeaders } from "@/lib/auth/security-headers";

/** The path and query that a page was asked for by; what a client sends under this name is overwritten. */
export const PATH_HEADER = "x-path";

/**
 * Set where a request may be a form, and on no other: `proxy.ts` looks at these alone, since it takes
 * a good part of the time of a page that is only read.
 */
export const FORM_HEADER = "x-may-be-form";

/** Built files, and answers that bring headers of their own. */
const OTHERS = /^\/(?:_next\/static\/|_next\/image$|favicon\.ico$|api\/files\/|api\/v1\/)/;

const server = globalThis as { curbsidePreparesPages?: boolean };

/**
 * Gives every page its security headers, with a nonce of its own, and notes which path was asked for.
 * It decides nothing about access: that is done where the data is read.
 */
export function preparePages(): void {
  if (server.curbsidePreparesPages) return;
  server.curbsidePreparesPages = true;
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const { headers, method } = request;
    delete headers[FORM_HEADER];
    const address = request.url ?? "/";
    if (OTHERS.test(address.split("?", 1)[0] ?? "")) return;
    const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
    /* The framework reads the nonce for its own scripts from here. */
    headers["content-security-policy"] = policy;
    headers[PATH_HEADER] = pathOf(address);
    if (method !== "GET" && method !== "HEAD") headers[FORM_HEADER] = "yes";
    for (const [name, value] of Object.entries(securityHeaders(policy))) {
      response.setHeader(name, value);
    }
  });
}

/** Of an address that names a server, only what comes after it; none of the framework's own parameters. */
function pathOf(address: string): string {
  const own = address.replace(/^[a-z]+:\/\/[^/?#]*/i, "") || "/";
  const [path = "/", query] = own.split("?", 2);
  if (query === undefined || !query.includes("_rsc=")) return own;
  const kept = query.split("&").filter((part) => !part.startsWith("_rsc="));
  return kept.length === 0 ? path : `${path}?${kept.join("&")}`;
}

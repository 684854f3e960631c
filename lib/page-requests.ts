import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { contentSecurityPolicy, securityHeaders } from "@/lib/auth/security-headers";
import { onRequest } from "./on-request";
import { beginPage, endPage, isMissing } from "./page-parts";

/** The path and query that a page was asked for by; what a client sends under this name is overwritten. */
export const PATH_HEADER = "x-path";

/**
 * Set where a request may be a form, and on no other. `proxy.ts` looks at these alone, since it takes
 * a good part of the time of a page that is only read.
 */
export const FORM_HEADER = "x-may-be-form";

/** Set on every request. Without it one came before this process was ready, and `proxy.ts` turns it away. */
export const PREPARED_HEADER = "x-prepared";

/** The page's name in `lib/page-parts.ts`; what a client sends under this name is overwritten. */
export const PAGE_HEADER = "x-page";

/** Answers that bring headers of their own. */
const OTHERS = /^\/(?:_next\/image$|api\/files\/verification-documents$|api\/v1\/)/;
/** Built files, many to a page. Where one is missing a page says so, which is to load and do nothing. */
const BUILT = /^\/_next\/static\//;
const NOTHING = "default-src 'none'; frame-ancestors 'none'";
/** The framework may read another path from it than stands there. */
const WINDING = /\\|\/(?:\.|%2e)/i;

/**
 * Gives every page its security headers, with a nonce of its own, and notes which path was asked for.
 * It decides nothing about access: that is done where the data is read.
 */
export function preparePages(): void {
  onRequest("pages", ({ headers, method, url = "/" }, response) => {
    delete headers[FORM_HEADER];
    delete headers[PAGE_HEADER];
    headers[PREPARED_HEADER] = "yes";
    const path = url.split("?", 1)[0] ?? "";
    const isWinding = WINDING.test(path);
    if (!isWinding && OTHERS.test(path)) return;
    headers[PATH_HEADER] = pathOf(url);
    if (method !== "GET" && method !== "HEAD") headers[FORM_HEADER] = "yes";
    if (!isWinding && BUILT.test(path)) {
      response.setHeader("Content-Security-Policy", NOTHING);
      return;
    }
    if (!isPart(headers)) headers[PAGE_HEADER] = beginSent(response);
    const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
    /* The framework reads the nonce for its own scripts from here. */
    headers["content-security-policy"] = policy;
    for (const [name, value] of Object.entries(securityHeaders(policy))) {
      response.setHeader(name, value);
    }
  });
}

/** Whether a page's own script asks for what has changed in it, by itself or with an action. */
const isPart = (headers: IncomingHttpHeaders) => "rsc" in headers || "next-action" in headers;

/** Begins a page that ends with its answer, and whose answer says by its status whether it is there. */
function beginSent(response: ServerResponse): string {
  const page = beginPage();
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    ...rest: unknown[]
  ) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) =>
    writeHead(isMissing(page) ? 404 : status, ...rest);
  response.once("close", () => endPage(page));
  return page;
}

/** Of an address that names a server, only what comes after it; none of the framework's own parameters. */
function pathOf(address: string): string {
  const own = address.replace(/^[a-z]+:\/\/[^/?#]*/i, "") || "/";
  const end = own.indexOf("?");
  if (end === -1 || !own.includes("_rsc=", end)) return own;
  const parts = own.slice(end + 1).split("&");
  const kept = parts.filter((part) => !part.startsWith("_rsc="));
  return kept.length === 0 ? own.slice(0, end) : `${own.slice(0, end)}?${kept.join("&")}`;
}

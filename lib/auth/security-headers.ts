import { env } from "@/lib/env";
import { organisationSettings } from "./organisation";
import { isSecureSite } from "./session-cookie";

/**
 * What a page may load and do. Scripts run by the response's nonce only. Style sheets and style
 * elements likewise; style attributes are allowed, since tables and menus are placed with them and
 * they can run nothing.
 */
export function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = env.NODE_ENV === "development";
  const issuer = organisationSettings()?.issuer;
  const rules = {
    "default-src": ["'self'"],
    "script-src": [
      "'self'",
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...(isDevelopment ? ["'unsafe-eval'"] : []),
    ],
    "style-src": isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": ["'self'", "blob:", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...(isDevelopment ? ["ws:"] : [])],
    "frame-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
    /** Without JavaScript the form itself is sent on to the organisation's sign-in page. */
    "form-action": ["'self'", ...(issuer ? [new URL(issuer).origin] : [])],
    ...(isSecureSite() ? { "upgrade-insecure-requests": [] } : {}),
  };
  return Object.entries(rules)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
}

/** Headers of every page. Pages are made for one reader: nobody in between keeps them. */
export function securityHeaders(policy: string): Record<string, string> {
  return {
    ...headersOfData(),
    "Content-Security-Policy": policy,
    "Cache-Control": "private, no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy":
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  };
}

/** Headers of what programs read: where a browser opens it, it is text that loads and does nothing. */
export function headersOfData(): Record<string, string> {
  return {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(isSecureSite()
      ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }
      : {}),
  };
}

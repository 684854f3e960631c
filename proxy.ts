import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy, securityHeaders } from "@/lib/auth/security-headers";

/**
 * Gives every page its security headers, with a nonce of its own, and notes which path was asked for.
 * It decides nothing about access: that is done where the data is read.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  /* The framework reads the nonce for its own scripts from here. */
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(securityHeaders(policy))) {
    response.headers.set(name, value);
  }
  return response;
}

export const config = {
  matcher: "/((?!_next/static/|_next/image$|favicon\\.ico$).*)",
};

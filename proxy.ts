import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy, securityHeaders } from "@/lib/auth/security-headers";
import { isForReaders, refusalPage } from "@/lib/refusal-page";
import { findFault, type Unusable } from "@/lib/sent-form";

/**
 * Gives every page its security headers, with a nonce of its own, notes which path was asked for, and
 * turns away what cannot be a form of ours.
 * What lies under `/api/files/` and `/api/v1/` brings headers of its own: the first has bodies that must
 * not be held in memory, and of the second this would take a good part of each request's time.
 * It decides nothing about access: that is done where the data is read.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  /* The framework reads the nonce for its own scripts from here. */
  headers.set("content-security-policy", policy);
  const fault = isRoute(request) ? null : await findFault(request);
  const response = fault ? refuse(request, fault) : NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(securityHeaders(policy))) {
    response.headers.set(name, value);
  }
  return response;
}

/** Route handlers read what they are sent themselves. */
const isRoute = ({ nextUrl }: NextRequest) => nextUrl.pathname.startsWith("/api/");

function refuse({ headers }: NextRequest, { status, message }: Unusable): NextResponse {
  const isPage = isForReaders(headers.get("accept"), headers.has("next-action"));
  return new NextResponse(isPage ? refusalPage(message) : `${message}\n`, {
    status,
    headers: {
      "Content-Type": `text/${isPage ? "html" : "plain"}; charset=utf-8`,
      ...(status === 405 ? { Allow: "GET, HEAD, POST" } : {}),
    },
  });
}

export const config = {
  matcher: "/((?!_next/static/|_next/image$|favicon\\.ico$|api/files/|api/v1/).*)",
};

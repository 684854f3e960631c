import { type NextRequest, NextResponse } from "next/server";
import { PREPARED_HEADER } from "@/lib/page-requests";
import { isForReaders, refusalPage } from "@/lib/refusal-page";
import { findFault, type Unusable } from "@/lib/sent-form";

/**
 * Turns away what cannot be a form of ours, and what came before this process was ready to make pages
 * safe. Everything else about a page's request is done in `lib/page-requests.ts`.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!request.headers.has(PREPARED_HEADER)) {
    return new NextResponse("Starting. Try again in a moment.\n", {
      status: 503,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Retry-After": "1" },
    });
  }
  const fault = isRoute(request) ? null : await findFault(request);
  return fault ? refuse(request, fault) : NextResponse.next();
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
  matcher: [
    { source: "/:path*", has: [{ type: "header", key: "x-may-be-form" }] },
    { source: "/((?!_next/static/).*)", missing: [{ type: "header", key: "x-prepared" }] },
  ],
};

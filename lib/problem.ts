import { Invalid, type Refusal, TooMany, TooMuchSent } from "./errors";

/** A refusal as programs read it: `problem+json`, kept by nobody in between. */
export function problem(refusal: Refusal, headers: Record<string, string> = {}): Response {
  return Response.json(
    {
      type: "about:blank",
      title: refusal.message,
      status: refusal.status,
      code: refusal.code,
      ...(refusal instanceof Invalid ? { errors: refusal.fieldErrors } : {}),
    },
    {
      status: refusal.status,
      headers: {
        "Cache-Control": "no-store",
        "Content-Type": "application/problem+json",
        ...(refusal instanceof TooMany
          ? { "Retry-After": String(Math.ceil(refusal.retryAfter)) }
          : {}),
        ...(refusal instanceof TooMuchSent ? { Connection: "close" } : {}),
        ...headers,
      },
    },
  );
}

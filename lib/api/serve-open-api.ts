import { headersOfData } from "@/lib/auth/security-headers";
import { problem } from "@/lib/problem";
import { entityTag, isHeld } from "./entity-tag";
import { openApiDocument } from "./open-api";
import { methodNotAllowed } from "./refusals";

let made: { text: string; tag: string } | undefined;

/** The description of the API. It says nothing about anyone, so anyone may have and keep it. */
export function serveOpenApi(request: Request): Response {
  made ??= withTag(JSON.stringify(openApiDocument()));
  const headers = { ...headersOfData(), ETag: made.tag, "Cache-Control": "public, no-cache" };
  if (isHeld(request.headers.get("if-none-match"), made.tag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(made.text, { headers: { ...headers, "Content-Type": "application/json" } });
}

/** It can be read, and nothing else. */
export function refuseMethod(): Response {
  const refusal = methodNotAllowed(["GET", "HEAD"]);
  return problem(refusal, { ...headersOfData(), ...refusal.headers });
}

const withTag = (text: string) => ({ text, tag: entityTag(text) });

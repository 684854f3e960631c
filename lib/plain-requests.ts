import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** What the framework can carry; others make it fail before anything of ours is asked. */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
/** Offered nowhere, and so refused everywhere, by each part in its own words. */
const REFUSED = "OPTIONS";

const API = /^\/api\/v1(?=\/)/;
/** An address of the API that is none. */
const NOWHERE = "/api/v1/%25";

const server = globalThis as { curbsideHasPlainRequests?: boolean };

/**
 * Makes requests that the framework answers with its own errors ones that we refuse: methods it does
 * not know, and percent-encoding that says nothing in the API's addresses.
 */
export function makeRequestsPlain(): void {
  if (server.curbsideHasPlainRequests) return;
  server.curbsideHasPlainRequests = true;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    if (!METHODS.has(request.method ?? "")) request.method = REFUSED;
    if (API.test(request.url ?? "") && isBroken(request.url ?? "")) request.url = NOWHERE;
  });
}

function isBroken(address: string): boolean {
  try {
    decodeURIComponent(address.split("?", 1)[0] ?? "");
    return false;
  } catch {
    return true;
  }
}

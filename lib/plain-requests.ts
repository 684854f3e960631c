import { onRequest } from "./on-request";

/** What the framework can carry; others make it fail before anything of ours is asked. */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
/** Offered nowhere, and so refused everywhere, by each part in its own words. */
const REFUSED = "OPTIONS";

const API = /^\/api\/v1(?=\/)/;
/** An address of the API that is none. */
const NOWHERE = "/api/v1/%25";

/**
 * Makes requests that the framework answers with its own errors ones that we refuse: methods it does
 * not know, and percent-encoding that says nothing in the API's addresses.
 */
export function makeRequestsPlain(): void {
  onRequest("plain", (request) => {
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

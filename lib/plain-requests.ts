import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { onRequest } from "./on-request";

/** What the framework can carry; others make it fail before anything of ours is asked. */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
/** Offered nowhere, and so refused everywhere, by each part in its own words. */
const REFUSED = "OPTIONS";

const API = /^\/api\/v1(?=[/%])/;
/** An address of the API that is none, and one of a page. */
const NOWHERE = { api: "/api/v1/%25", page: "/%25" };
/** An address may name the server as well, which is this one whatever it says. */
const SERVER = /^https?:\/\/[^/?#]*\/?/i;
/** The page's own scripts ask for what has changed in a page by this header; in the API there is none of that. */
const PAGE_PART = "rsc";

/**
 * Makes requests that the framework answers with its own errors ones that we refuse: methods it does
 * not know, percent-encoding that says nothing, and parts of pages where there are no pages. One that
 * offers another protocol is answered by this one: the framework would leave it without an answer.
 */
export function makeRequestsPlain({ upgrades = false } = {}): void {
  if (!upgrades) keepProtocol();
  onRequest("plain", (request) => {
    request.url = request.url?.replace(SERVER, "/");
    if (!METHODS.has(request.method ?? "")) request.method = REFUSED;
    const isApi = API.test(request.url ?? "");
    if (isApi) delete request.headers[PAGE_PART];
    if (isBroken(request.url ?? "")) request.url = NOWHERE[isApi ? "api" : "page"];
  });
}

/** Each server is told with a connection of its own, which comes before any request. */
function keepProtocol(): void {
  subscribe("net.server.socket", (message) => {
    const { server } = (message as { socket: Socket & { server?: Server | null } }).socket;
    if (server) Object.assign(server, { shouldUpgradeCallback: () => false });
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

import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

const server = globalThis as { curbsideOnRequest?: Set<string> };
server.curbsideOnRequest ??= new Set();
const known = server.curbsideOnRequest;

/**
 * Has this done with each request before the framework sees it, which offers no other place to do so:
 * in the order in which it was asked for, and once, however often a module is loaded anew.
 */
export function onRequest(name: string, handle: Handle): void {
  if (known.has(name)) return;
  known.add(name);
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    handle(request, response);
  });
}

export const isOnRequest = (name: string): boolean => known.has(name);

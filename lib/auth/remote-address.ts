import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";

/** Set on every request by the server itself; what a client sends under this name is overwritten. */
export const REMOTE_ADDRESS_HEADER = "x-curbside-remote-address";

const server = globalThis as { curbsideNotesRemoteAddresses?: boolean };

/** True once every request's header is our own. */
export const hasRemoteAddresses = () => server.curbsideNotesRemoteAddresses === true;

/**
 * Writes the connection's address into each request. Pages and actions see headers only, and the one
 * header the framework offers, `X-Forwarded-For`, is whatever the client says it is.
 */
export function noteRemoteAddresses(): void {
  if (hasRemoteAddresses()) return;
  server.curbsideNotesRemoteAddresses = true;
  subscribe("http.server.request.start", (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket };
    request.headers[REMOTE_ADDRESS_HEADER] = socket.remoteAddress ?? "unknown";
  });
}

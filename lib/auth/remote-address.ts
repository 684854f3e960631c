import { isOnRequest, onRequest } from "@/lib/on-request";

/** Set on every request by the server itself; what a client sends under this name is overwritten. */
export const REMOTE_ADDRESS_HEADER = "x-curbside-remote-address";

const NAME = "remote-address";

/** True once every request's header is our own. */
export const hasRemoteAddresses = () => isOnRequest(NAME);

/**
 * Writes the connection's address into each request. Pages and actions see headers only, and the one
 * header the framework offers, `X-Forwarded-For`, is whatever the client says it is.
 */
export function noteRemoteAddresses(): void {
  onRequest(NAME, ({ headers, socket }) => {
    headers[REMOTE_ADDRESS_HEADER] = socket.remoteAddress ?? "unknown";
  });
}

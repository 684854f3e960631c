import { isIP, isIPv6 } from "node:net";

type Hops = {
  /** The header `X-Forwarded-For`: whoever asks may have begun it, each proxy has added to its end. */
  forwardedFor: string | null;
  /** The other end of the connection. */
  remoteAddress: string | null;
  trustedProxies: number;
};

/** Who asks: the right-most address that none of our own proxies stands at. */
export function networkAddressOf({ forwardedFor, remoteAddress, trustedProxies }: Hops): string {
  const remote = plainAddress(remoteAddress ?? "") ?? "unknown";
  if (trustedProxies === 0) return remote;
  const hops = [...(forwardedFor ?? "").split(","), remote];
  const hop = hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? "";
  return plainAddress(hop) ?? remote;
}

/** An address without port, brackets, zone or IPv4-in-IPv6 prefix; null when it is none. */
function plainAddress(written: string): string | null {
  const bare = written
    .trim()
    .replace(/^\[(.*)\](?::\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/%.*$/, "")
    .replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(bare) ? bare.toLowerCase() : null;
}

/** What limits are counted by: an IPv4 address, or the /64 that a household or ward has of IPv6. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(zeros).fill("0"), ...right];
  const prefix = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${prefix.join(":")}::/64`;
}

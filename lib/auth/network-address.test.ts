import { describe, expect, it } from "vitest";
import { networkAddressOf, networkOf } from "./network-address";

describe("networkAddressOf", () => {
  const remoteAddress = "192.0.2.10";

  it("believes no header when no proxy is trusted", () => {
    const hops = { forwardedFor: "203.0.113.5", remoteAddress, trustedProxies: 0 };
    expect(networkAddressOf(hops)).toBe("192.0.2.10");
  });

  it("takes what the trusted proxies added, never what the client wrote before them", () => {
    const forwardedFor = "1.1.1.1, 203.0.113.5, 198.51.100.7";
    expect(networkAddressOf({ forwardedFor, remoteAddress, trustedProxies: 1 })).toBe(
      "198.51.100.7",
    );
    expect(networkAddressOf({ forwardedFor, remoteAddress, trustedProxies: 2 })).toBe(
      "203.0.113.5",
    );
  });

  it.each([
    ["203.0.113.5:4711", "203.0.113.5"],
    ["[2001:db8::1]:443", "2001:db8::1"],
    ["::ffff:203.0.113.5", "203.0.113.5"],
    ["2001:DB8::1", "2001:db8::1"],
    ["unknown", "192.0.2.10"],
    ["<script>", "192.0.2.10"],
    ["", "192.0.2.10"],
  ])("reads %j as %s", (forwardedFor, address) => {
    expect(networkAddressOf({ forwardedFor, remoteAddress, trustedProxies: 1 })).toBe(address);
  });

  it("says so when nothing is known", () => {
    const hops = { forwardedFor: null, remoteAddress: null, trustedProxies: 0 };
    expect(networkAddressOf(hops)).toBe("unknown");
  });
});

describe("networkOf", () => {
  it.each([
    ["203.0.113.5", "203.0.113.5"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:0db8:0001:0002:ffff::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("counts %s under %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, headersOfData, securityHeaders } from "./security-headers";

describe("the content security policy", () => {
  const policy = contentSecurityPolicy("bm9uY2U=");

  it("runs scripts by nonce only", () => {
    expect(policy).toContain("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic';");
    expect(policy).not.toContain("unsafe-eval");
    expect(policy.replace("style-src-attr 'unsafe-inline'", "")).not.toContain("unsafe-inline");
  });

  it.each(["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])(
    "says %s",
    (rule) => {
      expect(policy.split("; ")).toContain(rule);
    },
  );
});

it("keeps pages out of caches and promises https only where there is https", () => {
  const headers = securityHeaders("");
  expect(headers["Cache-Control"]).toContain("no-store");
  expect(headers["X-Content-Type-Options"]).toBe("nosniff");
  expect(headers["Strict-Transport-Security"]).toBeUndefined();
});

it("lets data load and do nothing where a browser opens it", () => {
  expect(headersOfData()).toEqual({
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
  });
});

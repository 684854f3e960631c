import { expect, it, vi } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";
import { browserCookieName, cookieOptions, sessionCookieName } from "./session-cookie";

vi.stubEnv("APP_URL", "https://forum.example");
vi.stubEnv("OIDC_ISSUER", "https://login.hospital.example/realm");
vi.stubEnv("OIDC_CLIENT_ID", "curbside");
vi.stubEnv("OIDC_CLIENT_SECRET", "secret");

it("binds cookies to the host over https", () => {
  expect(sessionCookieName()).toMatch(/^__Host-/);
  expect(browserCookieName()).toMatch(/^__Host-/);
  expect(cookieOptions()).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
});

it("promises https, and lets forms go to the organisation besides ourselves", () => {
  expect(securityHeaders("")["Strict-Transport-Security"]).toContain("max-age=63072000");
  const rules = contentSecurityPolicy("bm9uY2U=").split("; ");
  expect(rules).toContain("form-action 'self' https://login.hospital.example");
  expect(rules).toContain("upgrade-insecure-requests");
});

import { expect, it } from "vitest";
import { clinicianValue } from "./auth/clinician-value";
import { clinicianClaim } from "./clinician-claim";
import { parseEnv } from "./env";

const settings = { DATABASE_URL: "postgres://localhost/x", AUTH_SECRET: "a".repeat(32) };
const start = (claim: string) =>
  parseEnv({ ...settings, ORGANISATION_CLINICIAN_CLAIM: claim }).ORGANISATION_CLINICIAN_CLAIM;

it("reads which claim speaks of clinicians, and what its values mean", () => {
  expect(start('{"claim":"role","values":{"doctor":{"profession":"physician"}}}')).toEqual({
    claim: "role",
    values: { doctor: { profession: "physician", isTrainee: false } },
  });
  expect(start("")).toBeUndefined();
});

it.each([
  ["doctor", /ORGANISATION_CLINICIAN_CLAIM: Write JSON such as \{"claim":/],
  ["{}", /At claim: Name the claim/],
  ['{"claim":"role","values":{}}', /At values: Name at least one value/],
  ['{"claim":"role","values":{"x":{"profession":"wizard"}}}', /At values.x.profession: Choose one/],
  ['{"claim":"role","values":{"x":{"country":"Ireland"}}}', /At values.x.country: Write two/],
  ['{"claim":"role","values":{"x":{"trainee":true}}}', /At values.x/],
])("does not start with %s, and says why", (text, sentence) => {
  expect(() => start(text)).toThrow(sentence);
});

it.each([
  ['"role"', { role: "doctor" }, "doctor"],
  ['"role"', { role: ["porter", "doctor"] }, "doctor"],
  ['"https://hospital.example/role"', { "https://hospital.example/role": "doctor" }, "doctor"],
  ['["access","roles"]', { access: { roles: ["doctor"] } }, "doctor"],
  ['"role"', { role: "porter" }, null],
  ['"role"', { role: { doctor: true } }, null],
  ['"role"', { role: null }, null],
  ['"role"', {}, null],
  ['"toString"', {}, null],
])("finds a value of %s in %j: %s", (claim, claims, value) => {
  const setting = clinicianClaim.parse(`{"claim":${claim},"values":{"doctor":{},"nurse":{}}}`);
  expect(clinicianValue(claims, setting)).toBe(value);
});

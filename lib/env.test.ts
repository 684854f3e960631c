import { expect, it } from "vitest";
import { parseEnv } from "./env";

const settings = { DATABASE_URL: "postgres://localhost/x", AUTH_SECRET: "a".repeat(32) };
const demo = { ...settings, DEMO: "true", EMBEDDED_DATABASE: "true" };

it("asks no registry from a demo unless it is told which", () => {
  expect(parseEnv(settings).NPI_SOURCE).toBe("table-then-api");
  expect(parseEnv(demo).NPI_SOURCE).toBe("table");
  expect(parseEnv({ ...demo, NPI_SOURCE: "api" }).NPI_SOURCE).toBe("api");
  const told = { ...demo, NPPES_URL: "http://localhost:9/api/" };
  expect(parseEnv(told).NPI_SOURCE).toBe("table-then-api");
});

it("refuses a demo on a database that is not the embedded one", () => {
  expect(() => parseEnv({ ...demo, EMBEDDED_DATABASE: "false" })).toThrow(/DEMO=true is refused/);
});

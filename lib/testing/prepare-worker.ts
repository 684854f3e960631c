import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject, vi } from "vitest";

const name = `test_${process.env.VITEST_POOL_ID ?? "0"}_${randomBytes(4).toString("hex")}`;
const meili = inject("meili");

/** Each test file has a database and an index of its own; `setUpDatabase()` makes the database when a file wants one. */
Object.assign(process.env, {
  DATABASE_URL: inject("templateUrl").replace(/[^/]*$/, name),
  DATABASE_POOL: "10",
  DATA_DIR: join(inject("dataDir"), "files", name),
  EMBEDDED_DATABASE: "true",
  AUTH_SECRET: "a secret that only tests may know, and they may",
  APP_URL: "http://localhost:3000",
  MEILI_INDEX: name,
  ...(meili && { MEILI_URL: meili.url, MEILI_KEY: meili.key }),
});

/** What a test writes to the error console is a failure that nobody asserted; one that expects it mocks it itself. */
beforeEach(() => {
  vi.spyOn(console, "error");
});

afterEach(() => {
  const { calls } = vi.mocked(console.error).mock;
  const said = calls.map((call) => call.map(String).join(" "));
  vi.mocked(console.error).mockRestore();
  expect(said, "console.error was called").toEqual([]);
});

import { expect, inject, it } from "vitest";
import { checkDatabase } from "./given-servers";
import { Problem } from "./problem";

it("lets a database pass that lets us in", async () => {
  await expect(checkDatabase(inject("templateUrl"))).resolves.toBeUndefined();
});

it.each(["hello", "http://localhost:5432/forum", "forum@localhost"])(
  "says what an address of a database looks like instead of %s",
  async (url) => {
    await expect(checkDatabase(url)).rejects.toThrow(/^DATABASE_URL is not the address/);
  },
);

it("names host and reason, and never the password", async () => {
  const url = new URL(inject("templateUrl"));
  url.password = "not-the-password";
  const error: unknown = await checkDatabase(url.href).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Problem);
  expect(String(error)).toContain(`${url.host} (DATABASE_URL) refuses: it does not accept`);
  expect(String(error)).not.toContain("not-the-password");
});

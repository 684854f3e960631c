import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { describeSettings } from "./describe-settings";

it("is what .env.example says (npm run env:example brings it up to date)", () => {
  expect(readFileSync(".env.example", "utf8")).toBe(describeSettings());
});

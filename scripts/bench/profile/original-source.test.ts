import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { moduleOf } from "./module-of";
import { bundledModule, originalSource } from "./original-source";

const folder = mkdtempSync(join(tmpdir(), "curbside-profile-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const at = (lineNumber: number, columnNumber: number) => ({ lineNumber, columnNumber });

it("finds the module of a bundle that a place lies in", () => {
  const file = written(
    "bundle.js",
    'e={"./dist/compiled/react-dom/cjs/server.js"(e){one()},\n"(react-server)/./dist/esm/x.js"(e){two()}}',
  );
  expect(bundledModule(file, at(0, 2))).toBeUndefined();
  expect(bundledModule(file, at(0, 50))).toBe("compiled/react-dom/cjs/server.js");
  expect(bundledModule(file, at(1, 40))).toBe("esm/x.js");
});

it("finds what built code was made from, and knows nothing where there is no map", () => {
  const file = written("chunk.js", "f()");
  expect(originalSource(written("bare.js", ""), at(0, 0))).toBeUndefined();
  const map = { version: 3, sources: ["/srv/lib/posts/queries.ts"], names: [], mappings: "AAAA" };
  written("chunk.js.map", JSON.stringify(map));
  expect(originalSource(file, at(0, 1))).toMatch(/lib\/posts\/queries\.ts$/);
});

it("names our own code by its folder", () => {
  const frame = { functionName: "f", ...at(0, 0) };
  expect(moduleOf({ ...frame, url: "file:///srv/lib/posts/queries.ts" })).toBe("ours: lib/posts");
  expect(moduleOf({ ...frame, url: "/srv/lib/env.ts" })).toBe("ours: lib");
});

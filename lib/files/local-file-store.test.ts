import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { localFileStore } from "./local-file-store";

const root = mkdtempSync(join(tmpdir(), "curbside-files-"));
const store = localFileStore(join(root, "files"));
const bytes = Buffer.from("some bytes");

afterAll(() => rmSync(root, { recursive: true, force: true }));

it("keeps files to itself until they are removed", async () => {
  await store.put("documents/one", bytes);
  expect(await store.get("documents/one")).toEqual(bytes);
  expect(statSync(join(root, "files/documents")).mode & 0o777).toBe(0o700);
  expect(statSync(join(root, "files/documents/one")).mode & 0o777).toBe(0o600);
  expect(await store.list("documents")).toEqual([
    { key: "documents/one", writtenAt: expect.any(Date) },
  ]);
  await store.remove("documents/one");
  await store.remove("documents/one");
  expect(await store.get("documents/one")).toBeUndefined();
  expect(readdirSync(join(root, "files/documents"))).toEqual([]);
});

it("has nothing where nothing was stored, and never takes a key for a path", async () => {
  expect(await store.list("nothing")).toEqual([]);
  expect(await store.get("nothing/at-all")).toBeUndefined();
  for (const key of [
    "../one",
    "documents/../../one",
    "/etc/passwd",
    "documents/a/b",
    "a\0/b",
    "",
  ]) {
    expect(() => store.get(key), key).toThrow("A file's key");
    await expect(store.put(key, bytes), key).rejects.toThrow("A file's key");
  }
});

it("shows what a write that was cut off left behind, so that it can be removed", async () => {
  await store.put("documents/one", bytes);
  writeFileSync(join(root, "files/documents/two.part"), "half");
  const keys = (await store.list("documents")).map(({ key }) => key);
  expect(keys.sort()).toEqual(["documents/one", "documents/two.part"]);
  await store.remove("documents/two.part");
  expect(await store.list("documents")).toHaveLength(1);
});

it("never replaces a file that is being written by another", async () => {
  const results = await Promise.allSettled([
    store.put("documents/same", Buffer.alloc(100_000, 1)),
    store.put("documents/same", Buffer.alloc(100_000, 2)),
  ]);
  expect(results.some(({ status }) => status === "fulfilled")).toBe(true);
  const kept = await store.get("documents/same");
  expect(new Set(kept).size).toBe(1);
});

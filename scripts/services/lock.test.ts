import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { takeLock } from "./lock";
import { readSecrets } from "./secrets";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "curbside-lock-"));
});

describe("the lock of a data folder", () => {
  it("is held by one, who is named to the other, until it is given back", () => {
    const path = join(folder, "lock");
    const first = takeLock(path, "npm start");
    expect(takeLock(path, "npm run dev")).toEqual({
      holder: expect.objectContaining({ title: "npm start", pid: process.pid }),
    });
    if ("release" in first) first.release();
    expect(takeLock(path, "npm run dev")).toHaveProperty("release");
  });

  it("is taken over from one who died, also when the process id lives on in another program", () => {
    const path = join(folder, "lock");
    for (const pid of [2 ** 22 + 1, process.pid]) {
      writeFileSync(path, JSON.stringify({ pid, started: "before", title: "npm start" }));
      const lock = takeLock(path, "npm start");
      expect(lock).toHaveProperty("release");
      if ("release" in lock) lock.release();
    }
    expect(existsSync(path)).toBe(false);
  });
});

describe("the generated secrets", () => {
  it("are made once, for their owner's eyes", () => {
    const path = join(folder, "secrets.json");
    const secrets = readSecrets(path);
    expect(readSecrets(path)).toEqual(secrets);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("are not made anew when the file is damaged, for the database needs the old ones", () => {
    const path = join(folder, "secrets.json");
    writeFileSync(path, "{");
    expect(() => readSecrets(path)).toThrow(/damaged/);
    expect(readFileSync(path, "utf8")).toBe("{");
  });
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { keep } from "./keeper";
import { isAlive } from "./process-table";

const common = {
  stopSignal: "TERM",
  cwd: "/",
  env: process.env,
  output: openSync("/dev/null", "w"),
} as const;

describe("a kept program", () => {
  it("runs until it is stopped", async () => {
    const kept = await keep({ ...common, program: "sleep", args: ["600"], patience: 5 });
    expect(isAlive(kept.pid)).toBe(true);
    await kept.stop();
    expect(isAlive(kept.pid)).toBe(false);
  });

  it("tells how it ended", async () => {
    const kept = await keep({ ...common, program: "sh", args: ["-c", "exit 7"], patience: 5 });
    expect(await kept.exited).toBe(7);
  });

  it("is killed when asking does not help", async () => {
    const deaf = 'trap "" TERM; while :; do sleep 600; done';
    const kept = await keep({ ...common, program: "sh", args: ["-c", deaf], patience: 1 });
    await kept.stop();
    // The group is killed at once, and ends in no certain order.
    await vi.waitFor(() => expect(isAlive(kept.pid)).toBe(false), { timeout: 5000 });
  });

  it("does not outlive us, even when we are killed", async () => {
    const script = join(mkdtempSync(join(tmpdir(), "curbside-keeper-")), "parent.mts");
    writeFileSync(
      script,
      `import { keep } from ${JSON.stringify(join(process.cwd(), "scripts/services/keeper.ts"))};
       const kept = await keep({ program: "sleep", args: ["600"], stopSignal: "TERM", patience: 5, cwd: "/", env: process.env, output: "inherit" });
       console.log(kept.pid);`,
    );
    const parent = spawn(process.execPath, ["--import", "tsx", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = await once(parent.stdout, "data");
    const pid = Number(String(line));
    expect(isAlive(pid)).toBe(true);
    parent.kill("SIGKILL");
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 5000 });
  });
});

import { expect, it, vi } from "vitest";
import { log } from "@/lib/log";
import { keepRunning } from "./keep-running";

const started = (how: number | string) => ({ pid: 4711, exited: Promise.resolve(how) });

it("starts again what ends, after pauses that grow, until it is no longer wanted", async () => {
  const said = vi.spyOn(log, "error");
  const stopping = new AbortController();
  let starts = 0;
  const start = () => {
    if (++starts === 5) stopping.abort();
    return started("SIGKILL");
  };
  await keepRunning({ start, mayRestart: () => true, signal: stopping.signal, firstPause: 1 });
  expect(starts).toBe(5);
  const pauses = said.mock.calls.map(([, fields]) => fields?.startsAgainInMs);
  expect(pauses).toEqual([1, 2, 4, 8]);
  expect(said).toHaveBeenCalledWith("web.ended", {
    process: 4711,
    how: "SIGKILL",
    startsAgainInMs: 1,
  });
  said.mockRestore();
});

it("gives up what never worked", async () => {
  let starts = 0;
  const start = () => {
    starts++;
    return started(1);
  };
  await keepRunning({ start, mayRestart: () => false, signal: new AbortController().signal });
  expect(starts).toBe(1);
});

it("starts nothing once it is no longer wanted, even while it waits", async () => {
  const stopping = new AbortController();
  let starts = 0;
  const start = () => {
    starts++;
    setImmediate(() => stopping.abort());
    return started(1);
  };
  const { signal } = stopping;
  await keepRunning({ start, mayRestart: () => true, signal, firstPause: 60_000 });
  expect(starts).toBe(1);
});

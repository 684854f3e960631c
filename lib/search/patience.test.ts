import { setImmediate as turn } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { patience } from "./patience";

const busyFor = (milliseconds: number) => {
  for (const began = performance.now(); performance.now() - began < milliseconds; );
};

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));

it("ends when it has heard nothing for so long", async () => {
  const began = performance.now();
  const { signal } = patience(200);
  await aborted(signal);
  expect(performance.now() - began).toBeGreaterThan(190);
});

it("does not count the time in which the process could hear nothing", async () => {
  const { signal, end } = patience(200);
  busyFor(400);
  await turn();
  await turn();
  expect(signal.aborted).toBe(false);
  await aborted(signal);
  end();
});

it("lasts no longer than it is needed", () => {
  vi.useFakeTimers();
  const [needed, ended] = [patience(100), patience(100)];
  ended.end();
  vi.advanceTimersByTime(250);
  vi.useRealTimers();
  expect(needed.signal.aborted).toBe(true);
  expect(ended.signal.aborted).toBe(false);
});

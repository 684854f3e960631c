import { expect, it } from "vitest";
import { medianOf } from "./measure-load";
import { median, percentile } from "./statistics";

it("picks the value that a share of the values do not exceed", () => {
  const values = [5, 1, 4, 2, 3];
  expect(percentile(values, 0.5)).toBe(3);
  expect(percentile(values, 0.99)).toBe(5);
  expect(percentile([10, 20], 0.5)).toBe(10);
  expect(percentile([7], 0.01)).toBe(7);
  expect(percentile([], 0.5)).toBeNaN();
  expect(values, "the values stay as they were").toEqual([5, 1, 4, 2, 3]);
});

it("takes the middle, or the mean of the two in the middle", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(median([9])).toBe(9);
  expect(median([])).toBeNaN();
});

it("takes each figure's median over runs and adds up what was served and errors", () => {
  const run = (requestsPerSecond: number, p50: number, errors: number) => ({
    ...{ requestsPerSecond, p50, p99: p50 * 2, cpu: 1, served: 100, errors },
  });
  expect(medianOf([run(10, 90, 1), run(30, 10, 0), run(20, 50, 2)])).toEqual({
    ...{ requestsPerSecond: 20, p50: 50, p99: 100, cpu: 1, served: 300, errors: 3 },
  });
});

import { describe, expect, test } from "vitest";
import { fullTime, relativeTime, shortDate } from "./relative-time";

const at = (iso: string) => new Date(iso);
const now = at("2026-03-12T14:05:00Z");

describe("relative time", () => {
  test.each([
    ["2026-03-12T14:05:30Z", "now"],
    ["2026-03-12T14:05:00Z", "now"],
    ["2026-03-12T14:04:01Z", "now"],
    ["2026-03-12T14:04:00Z", "1 min"],
    ["2026-03-12T13:05:01Z", "59 min"],
    ["2026-03-12T13:05:00Z", "1 h"],
    ["2026-03-11T14:05:01Z", "23 h"],
    ["2026-03-11T14:05:00Z", "yesterday"],
    ["2026-03-11T00:00:00Z", "yesterday"],
    ["2026-03-10T23:59:59Z", "10 Mar 2026"],
    ["2025-09-01T10:00:00Z", "1 Sep 2025"],
    ["2026-03-12T14:06:01Z", "12 Mar 2026"],
  ])("%s reads %s", (then, text) => {
    expect(relativeTime(at(then), now)).toBe(text);
  });

  test("yesterday is the reader's yesterday", () => {
    const then = at("2026-03-11T10:30:00Z");
    const later = at("2026-03-12T11:30:00Z");
    expect(relativeTime(then, later, "Pacific/Kiritimati")).toBe("yesterday");
    expect(relativeTime(at("2026-03-11T09:30:00Z"), later, "Pacific/Kiritimati")).toBe(
      "11 Mar 2026",
    );
    expect(relativeTime(at("2026-03-11T09:30:00Z"), later, "Pacific/Pago_Pago")).toBe(
      "10 Mar 2026",
    );
  });

  test("a day of 23 hours is still one day", () => {
    const then = at("2026-03-28T23:30:00Z");
    expect(relativeTime(then, at("2026-03-30T00:00:00Z"), "Europe/Berlin")).toBe("yesterday");
  });
});

describe("dates", () => {
  test("belong to the zone they are shown in", () => {
    expect(shortDate(at("2025-12-31T23:30:00Z"))).toBe("31 Dec 2025");
    expect(shortDate(at("2025-12-31T23:30:00Z"), "Asia/Kathmandu")).toBe("1 Jan 2026");
  });

  test("in full name the day and the zone", () => {
    expect(fullTime(at("2026-03-12T00:05:00Z"))).toBe("Thursday 12 Mar 2026, 00:05 UTC");
    expect(fullTime(at("2026-03-12T00:05:00Z"), "Asia/Kathmandu")).toBe(
      "Thursday 12 Mar 2026, 05:50 GMT+5:45",
    );
  });

  test("in an unknown zone are those of UTC", () => {
    expect(shortDate(at("2026-03-12T00:05:00Z"), "Mars/Olympus")).toBe("12 Mar 2026");
    expect(shortDate(at("2026-03-12T00:05:00Z"), "")).toBe("12 Mar 2026");
  });
});

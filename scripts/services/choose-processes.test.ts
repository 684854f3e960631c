import { describe, expect, it } from "vitest";
import { chooseProcesses } from "./choose-processes";

const GB = 1024 ** 3;
const machine = (cores: number, gigabytes = 64) => ({ cores, memory: gigabytes * GB });
const beside = { coresForOthers: 1, command: "npm start" };

describe("the number of web processes", () => {
  it.each([
    ["one on one core", machine(1), 1],
    ["one on two, beside the database", machine(2), 1],
    ["three on four", machine(4), 3],
    ["no more than memory allows", machine(8, 4), 4],
    ["one where there is hardly any memory", machine(8, 0.5), 1],
    ["no more than a database wants", machine(64), 8],
  ])("is %s", (_, on, expected) => {
    expect(chooseProcesses([], beside, on)).toBe(expected);
  });

  it("is every core where nothing else needs one", () => {
    expect(chooseProcesses([], { ...beside, coresForOthers: 0 }, machine(4))).toBe(4);
  });

  it("is what was asked for", () => {
    expect(chooseProcesses(["--processes", "5"], beside, machine(1))).toBe(5);
  });

  it.each(["0", "-1", "1.5", "33", "many", ""])("is not %j", (wanted) => {
    expect(() => chooseProcesses([`--processes=${wanted}`], beside)).toThrow("from 1 to 32");
  });

  it("is the only thing that can be asked for", () => {
    expect(() => chooseProcesses(["--cores", "2"], beside)).toThrow("npm start -- --processes 2");
    expect(() => chooseProcesses(["2"], beside)).toThrow("npm start -- --processes 2");
  });
});

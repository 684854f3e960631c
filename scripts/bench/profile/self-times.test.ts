import { expect, it } from "vitest";
import { moduleOf } from "./module-of";
import { selfTimes } from "./self-times";

const frame = (functionName: string, url: string) => ({
  ...{ functionName, url, lineNumber: 0, columnNumber: 0 },
});

it("adds up the time spent in each part, longest first", () => {
  const profile = {
    nodes: [
      { id: 1, callFrame: frame("read", "file:///srv/node_modules/postgres/src/connection.js") },
      { id: 2, callFrame: frame("write", "file:///srv/node_modules/postgres/src/bytes.js") },
      { id: 3, callFrame: frame("(garbage collector)", "") },
    ],
    samples: [1, 3, 2, 3],
    timeDeltas: [1_000, 2_000, 500, 2_500],
  };
  expect(selfTimes(profile, moduleOf)).toEqual([
    { name: "(garbage collector)", milliseconds: 4.5 },
    { name: "postgres", milliseconds: 1.5 },
  ]);
});

it("names packages, Node's own modules and ours", () => {
  const nameOf = (url: string) => moduleOf(frame("f", url));
  expect(nameOf("file:///srv/node_modules/a/node_modules/@b/c/index.js")).toBe("@b/c");
  expect(nameOf("node:internal/streams/writable")).toBe("node:streams");
  expect(nameOf("node:zlib")).toBe("node:zlib");
  expect(nameOf("")).toBe("V8 and Node's C++");
});

import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";

type Place = { lineNumber: number; columnNumber: number };

const maps = new Map<string, SourceMap | null>();
const bundles = new Map<string, { starts: number[]; marks: { at: number; name: string }[] }>();

/** The file that code of the build was made from, by the map beside it; undefined where it has none. */
export function originalSource(
  file: string,
  { lineNumber, columnNumber }: Place,
): string | undefined {
  if (!maps.has(file)) maps.set(file, readMap(`${file}.map`));
  const entry = maps.get(file)?.findEntry(lineNumber, columnNumber);
  return entry && "originalSource" in entry ? entry.originalSource : undefined;
}

/** The module inside one of the framework's own bundles, which name each before its code. */
export function bundledModule(
  file: string,
  { lineNumber, columnNumber }: Place,
): string | undefined {
  let bundle = bundles.get(file);
  if (bundle === undefined) {
    bundle = readBundle(file);
    bundles.set(file, bundle);
  }
  const at = (bundle.starts[lineNumber] ?? 0) + columnNumber;
  return bundle.marks.findLast((mark) => mark.at <= at)?.name;
}

function readMap(file: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

function readBundle(file: string) {
  const text = readFileSync(file, "utf8");
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const marks = [...text.matchAll(/"(?:\([\w-]+\)\/)?\.\/dist\/([^"]{3,140})"[(:]/g)].map(
    ({ index, 1: name = "" }) => ({
      at: index,
      name,
    }),
  );
  return { starts, marks };
}

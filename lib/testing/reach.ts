import type { SourceFile } from "./source";

/** What running `start` would also load: project files and packages, each with the way there. */
export function reachFrom(
  start: SourceFile,
  files: Map<string, SourceFile>,
): Map<string, string[]> {
  const ways = new Map<string, string[]>([[start.path, []]]);
  const waiting = [start];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    const way = [...(ways.get(file.path) ?? []), file.path];
    for (const { target, isType } of file.imports) {
      if (isType || ways.has(target)) continue;
      ways.set(target, way);
      const next = files.get(target);
      if (next && !isDoorToServer(next)) waiting.push(next);
    }
  }
  return ways;
}

/** The browser receives a reference to a server action, not what it imports. */
const isDoorToServer = (file: SourceFile) => file.text.startsWith('"use server"');

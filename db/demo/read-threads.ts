import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { composeLongThread } from "./long-thread";
import { type DemoThread, parseThread } from "./parse-thread";

const FOLDER = join(import.meta.dirname, "threads");

/** A thread, the slug of its group, and a name that stays the same when others are added. */
export type PlacedThread = DemoThread & { group: string; key: string };

/** Every written thread, and the long one. */
export function readThreads(): PlacedThread[] {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const written = folders.flatMap(({ name }) => readGroup(name));
  const group = "emergency-medicine";
  return [...written, { ...composeLongThread(), group, key: `${group}/long-thread` }];
}

function readGroup(group: string): PlacedThread[] {
  const files = readdirSync(join(FOLDER, group)).filter((file) => file.endsWith(".md"));
  return files.sort().map((file) => {
    const key = `${group}/${file.replace(/\.md$/, "")}`;
    try {
      return { ...parseThread(readFileSync(join(FOLDER, group, file), "utf8")), group, key };
    } catch (error) {
      throw new Error(`db/demo/threads/${group}/${file} cannot be read.`, { cause: error });
    }
  });
}

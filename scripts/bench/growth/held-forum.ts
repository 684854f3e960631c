import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Problem } from "../../services/problem";
import type { Options } from "../options";
import type { Page } from "../pages";

/** A filled forum that another process serves, and what to ask it for. */
export type HeldForum = { origin: string; cookie: string; pages: Page[] };

const program = fileURLToPath(new URL("hold-forum.ts", import.meta.url));

/** Has a process of its own fill and serve a forum: two of them differ in nothing but their options. */
export async function holdForum(options: Options): Promise<HeldForum & { stop(): Promise<void> }> {
  const child = fork(program, [JSON.stringify(options)]);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const stop = () => {
    if (child.connected) child.disconnect();
    return ended;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, async () => {
      await stop();
      process.exit(1);
    });
  }
  const forum = await firstWord(child, ended);
  if (!forum) throw new Problem(`The forum of scale ${options.scale} was not served; see above.`);
  return { ...forum, stop };
}

const firstWord = (child: ChildProcess, ended: Promise<void>): Promise<HeldForum | undefined> =>
  Promise.race([
    new Promise<HeldForum>((resolve) =>
      child.once("message", (word) => resolve(word as HeldForum)),
    ),
    ended.then(() => undefined),
  ]);

import { Problem } from "./problem";

/** Runs a script. A problem is told as a sentence; anything else is a bug and shows where it happened. */
export async function run(script: () => Promise<number | undefined | void>): Promise<void> {
  try {
    process.exitCode = (await script()) ?? process.exitCode ?? 0;
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}

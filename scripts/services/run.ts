import { Problem } from "./problem";

/**
 * Runs a script to its end and leaves. A problem is told as a sentence; anything else is a bug and
 * shows where it happened. Work that was given up may still be under way, so nothing waits for it.
 */
export async function run(script: () => Promise<unknown>): Promise<void> {
  try {
    await script();
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
  process.exit();
}

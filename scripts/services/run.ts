import { codeOf, Problem } from "./problem";

/** PostgreSQL's words for a table and a column that it does not know. */
const NOT_MIGRATED = new Set(["42P01", "42703"]);

/**
 * Runs a script to its end and leaves. A problem is told as a sentence; anything else is a bug and
 * shows where it happened. Work that was given up may still be under way, so nothing waits for it.
 */
export async function run(script: () => Promise<unknown>): Promise<void> {
  try {
    await script();
  } catch (error) {
    const problem = explain(error);
    console.error(problem instanceof Problem ? `\n${problem.message}\n` : problem);
    process.exitCode = 1;
  }
  process.exit();
}

function explain(error: unknown): unknown {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!NOT_MIGRATED.has(codeOf(cause) ?? "")) return error;
  return new Problem(
    "The database has no tables yet, or those of an older version. Run npm run db:migrate, then this again.",
  );
}

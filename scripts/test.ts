import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { ensureBuild } from "./services/build";
import { Problem } from "./services/problem";
import { run } from "./services/run";
import { runEndToEnd } from "./testing/end-to-end";
import { check, type Outcome, runTests } from "./testing/step";

const NONE: Outcome = { passed: 0, failed: 0 };
const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

const { values, positionals } = parseArgs({
  options: { only: { type: "string" } },
  allowPositionals: true,
});
const scratch = mkdtempSync(join(tmpdir(), "curbside-report-"));

const build = async (): Promise<Outcome> => {
  await ensureBuild(join(scratch, "build.log"));
  return NONE;
};

/** In this order; `--only <step>` runs one of them, and what follows it is handed to that step's tool. */
const steps: Record<string, () => Promise<Outcome>> = {
  types: async () => {
    const generated = await check("next", "typegen");
    return generated.failed > 0 ? generated : check("tsc", "--noEmit");
  },
  lint: () => check("biome", "check", "--error-on-warnings", "."),
  unit: () => {
    const report = join(scratch, "vitest.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const command = [
      "vitest",
      "run",
      "--config",
      "lib/vitest.config.ts",
      ...reporters,
      ...positionals,
    ];
    return runTests(command, report, (content) => {
      const { numPassedTests, numFailedTests } = vitestReport.parse(content);
      return { passed: numPassedTests, failed: numFailedTests };
    });
  },
  build,
  e2e: async () => {
    await build();
    return runEndToEnd(positionals);
  },
};

await run(async () => {
  if (values.only !== undefined && !(values.only in steps)) {
    throw new Problem(
      `There is no step "${values.only}"; there are ${Object.keys(steps).join(", ")}.`,
    );
  }
  const total = { passed: 0, failed: 0 };
  for (const [name, step] of Object.entries(steps)) {
    if (values.only !== undefined && values.only !== name) continue;
    const outcome = await timed(name, step);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
  }
  rmSync(scratch, { recursive: true, force: true });
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
});

async function timed(name: string, step: () => Promise<Outcome>): Promise<Outcome> {
  const began = performance.now();
  console.log(`\n── ${name}`);
  const outcome = await step().catch((error: unknown) => {
    console.error(error instanceof Problem ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`── ${name}: ${outcome.failed === 0 ? "done" : "FAILED"} in ${seconds} s`);
  return outcome;
}

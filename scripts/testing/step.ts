import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";

export interface Outcome {
  passed: number;
  failed: number;
}

/** Runs a command that says nothing of interest unless it fails. */
export async function check(program: string, ...args: string[]): Promise<Outcome> {
  const { code, said } = await execute(program, args, "pipe");
  if (code === 0) return { passed: 0, failed: 0 };
  console.log(said.trim());
  return { passed: 0, failed: 1 };
}

/** Runs tests; `read` takes what it needs from the report they leave in `reportFile`. */
export async function runTests(
  [program = "", ...args]: string[],
  reportFile: string,
  read: (report: unknown) => Outcome,
): Promise<Outcome> {
  rmSync(reportFile, { force: true });
  const { code } = await execute(program, args, "inherit");
  const { passed, failed } = readReport(reportFile, read);
  // A run can fail without a failed test, for instance when it cannot start.
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) };
}

function readReport(file: string, read: (report: unknown) => Outcome): Outcome {
  try {
    return read(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function execute(
  program: string,
  args: string[],
  output: "pipe" | "inherit",
): Promise<{ code: number; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", output, output] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        said += chunk.toString();
      });
    }
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, said }));
  });
}

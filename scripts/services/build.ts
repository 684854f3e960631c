import { createHash } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { bareEnvironment } from "./environment";
import { keep } from "./keeper";
import { codeOf, Problem } from "./problem";

const BUILD_ID = ".next/BUILD_ID";
const BUILT_FROM = ".next/built-from";
const FOLDERS = ["app", "components", "db", "lib", "public"];
const FILES = /^(package-lock\.json|tsconfig\.json|[a-z.-]+\.(mjs|ts))$/;
const NOT_BUILT = /(\.test\.tsx?|\.md)$/;
const BUILD_LIMIT = 40;

/**
 * Builds the application unless the last build was made from exactly this source. Returns whether it
 * had to. What the build says goes to `logFile`.
 */
export async function ensureBuild(logFile: string): Promise<boolean> {
  const source = hashSource();
  if (existsSync(BUILD_ID) && existsSync(BUILT_FROM) && readFileSync(BUILT_FROM, "utf8") === source)
    return false;
  try {
    accessSync(existsSync(".next") ? ".next" : ".", constants.W_OK);
    console.log("Building (a minute or so) …");
    rmSync(BUILT_FROM, { force: true });
    await build(logFile);
    writeFileSync(BUILT_FROM, source);
  } catch (error) {
    throw explainBuild(error);
  }
  return true;
}

/** Refuses to go on where nothing has been built. */
export function checkBuild(): void {
  if (existsSync(BUILD_ID)) return;
  throw new Problem("Nothing has been built yet: npm run build");
}

async function build(logFile: string): Promise<void> {
  const log = openSync(logFile, "w", 0o600);
  const kept = await keep({
    program: process.execPath,
    args: [createRequire(import.meta.url).resolve("next/dist/bin/next"), "build"],
    stopSignal: "TERM",
    patience: 10,
    cwd: process.cwd(),
    // The result must not depend on where it was built, so settings stay outside.
    env: { ...bareEnvironment(), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    output: log,
  });
  const code = await kept.exited;
  closeSync(log);
  if (code === 0) return;
  const said = readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-BUILD_LIMIT);
  throw new Problem(
    `${said.join("\n")}\n\nThe build failed; the lines above are the end of ${logFile}.`,
  );
}

function explainBuild(error: unknown): unknown {
  const code = codeOf(error);
  if (code !== "EACCES" && code !== "EROFS") return error;
  const folder = join(process.cwd(), ".next");
  return new Problem(
    `The pages have to be built, but nothing can be written to ${folder} (${code}). Start once from an account that may; after that others can.`,
  );
}

function hashSource(): string {
  const hash = createHash("sha256").update(process.version);
  const files = [
    ...readdirSync(".").filter((name) => FILES.test(name) && name !== "next-env.d.ts"),
    ...FOLDERS.filter((folder) => existsSync(folder)).flatMap(filesBelow),
  ];
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

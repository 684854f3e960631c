import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Path of a Chromium that runs here: one that is named, Playwright's, the system's, or one installed now. */
export function findBrowser(): string | undefined {
  return findInstalled() ?? installed(install());
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const system = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...system];
  return candidates.find((path) => path !== undefined && runs(path));
}

const installed = (done: boolean): string | undefined => (done ? findInstalled() : undefined);

/** A browser that lacks a library of the system does not even tell its version. */
function runs(path: string): boolean {
  return (
    existsSync(path) &&
    spawnSync(path, ["--version", "--no-sandbox"], { stdio: "ignore" }).status === 0
  );
}

/** Debian's package brings every library along; Playwright's download needs them to be there. */
function install(): boolean {
  console.log("No Chromium here; installing one …");
  if (process.getuid?.() === 0 && succeeds("apt-get", ["--version"])) {
    succeeds("apt-get", ["update", "-qq"]);
    if (succeeds("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]))
      return true;
  }
  return succeeds("npx", ["playwright", "install", "chromium"]);
}

function succeeds(program: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, args, { stdio: "ignore", env, timeout: 600_000 }).status === 0;
}

import { mkdirSync, openSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { explainWrite } from "./problem";

/** Where the services of one installation keep things. */
export interface DataFolder {
  root: string;
  postgres: string;
  meilisearch: string;
  bin: string;
  logs: string;
  run: string;
  secrets: string;
  /** Who holds the folder. */
  lock: string;
  /** What runs and how to reach it. */
  running: string;
}

const LOG_LIMIT = 5 * 1024 * 1024;

/** Makes the data folder where it is missing. Other accounts may pass through it (PostgreSQL does) but not look around. */
export function openDataFolder(path: string): DataFolder {
  const root = resolve(path);
  const within = (name: string) => join(root, name);
  const folder: DataFolder = {
    root,
    postgres: within("postgres"),
    meilisearch: within("meilisearch"),
    bin: within("bin"),
    logs: within("logs"),
    run: within("run"),
    secrets: within("secrets.json"),
    lock: within("run/lock"),
    running: within("run/services.json"),
  };
  try {
    mkdirSync(root, { recursive: true, mode: 0o711 });
    for (const part of [folder.bin, folder.logs, folder.run])
      mkdirSync(part, { recursive: true, mode: 0o700 });
    writeFileSync(within("run/written"), "", { mode: 0o600 });
  } catch (error) {
    throw explainWrite(error, root);
  }
  return folder;
}

/** Opens a service's log to append to; begins anew when the old one has grown large. */
export function openLog(folder: DataFolder, name: string): number {
  const path = join(folder.logs, `${name}.log`);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(path, size > LOG_LIMIT ? "w" : "a", 0o600);
}

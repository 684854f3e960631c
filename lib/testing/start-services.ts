import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "@/db/migrate";
import { openDataFolder } from "@/scripts/services/data-folder";
import { startMeilisearch } from "@/scripts/services/meilisearch";
import { startPostgres } from "@/scripts/services/postgres";
import { readSecrets } from "@/scripts/services/secrets";

declare module "vitest" {
  export interface ProvidedContext {
    /** Migrated database that every test file copies; nobody may be connected to it. */
    templateUrl: string;
    meili: { url: string; key: string } | undefined;
    dataDir: string;
  }
}

/** Starts one PostgreSQL and one Meilisearch for the whole run, in a folder of their own that goes with it. */
export default async function startServices(project: TestProject): Promise<() => Promise<void>> {
  const path = mkdtempSync(join(tmpdir(), "curbside-test-"));
  chmodSync(path, 0o711);
  const folder = openDataFolder(path);
  const { databasePassword, meiliKey } = readSecrets(folder.secrets);
  const [database, index] = await Promise.all([
    startPostgres(folder, { password: databasePassword, disposable: true }),
    startMeilisearch(folder, { key: meiliKey }).catch(reportMissing),
  ]);
  const stop = async () => {
    await Promise.all([database.stop(), index?.stop()]);
    rmSync(path, { recursive: true, force: true });
  };
  try {
    await migrate(database.url);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("templateUrl", database.url);
  project.provide("meili", index && { url: index.url, key: meiliKey });
  project.provide("dataDir", path);
  return stop;
}

function reportMissing(error: unknown): undefined {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}

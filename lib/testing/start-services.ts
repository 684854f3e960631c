import type { TestProject } from "vitest/node";
import { migrate } from "@/db/migrate";
import { startTestServices } from "@/scripts/testing/test-services";

declare module "vitest" {
  export interface ProvidedContext {
    /** Migrated database that every test file copies; nobody may be connected to it. */
    templateUrl: string;
    meili: { url: string; key: string } | undefined;
    dataDir: string;
  }
}

/** Starts one PostgreSQL and one Meilisearch for the whole run and migrates the database that tests copy. */
export default async function startServices(project: TestProject): Promise<() => Promise<void>> {
  const { databaseUrl, meili, dataDir, stop } = await startTestServices();
  try {
    await migrate(databaseUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("templateUrl", databaseUrl);
  project.provide("meili", meili);
  project.provide("dataDir", dataDir);
  return stop;
}

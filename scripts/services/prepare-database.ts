import { migrate } from "@/db/migrate";
import type { Services } from "./services";

/** Migrates, frees what a killed process left behind, and fills an empty embedded database with the demo forum. */
export async function prepareDatabase({
  databaseUrl,
  embedded,
}: Pick<Services, "databaseUrl" | "embedded">): Promise<void> {
  await migrate(databaseUrl);
  if (!embedded) return;
  const { freeStuckJobs } = await import("@/lib/jobs/free-stuck-jobs");
  const { isDatabaseEmpty, loadDemo } = await import("@/db/demo/load");
  const { closeDatabase } = await import("@/db/client");
  try {
    await freeStuckJobs(0);
    if (process.env.DEMO !== "true") return;
    if (!(await isDatabaseEmpty())) return;
    console.log("Loading the demo forum …");
    await loadDemo();
  } finally {
    await closeDatabase();
  }
}

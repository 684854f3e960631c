import { migrate } from "@/db/migrate";
import type { Services } from "./services";

/** Migrates, and fills an empty embedded database with the demo forum. */
export async function prepareDatabase({
  databaseUrl,
  embedded,
}: Pick<Services, "databaseUrl" | "embedded">): Promise<void> {
  await migrate(databaseUrl);
  if (!embedded || process.env.DEMO !== "true") return;
  const { isDatabaseEmpty, loadDemo } = await import("@/db/demo/load");
  const { closeDatabase } = await import("@/db/client");
  try {
    if (!(await isDatabaseEmpty())) return;
    console.log("Loading the demo forum …");
    await loadDemo();
  } finally {
    await closeDatabase();
  }
}

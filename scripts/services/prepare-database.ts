import { migrate } from "@/db/migrate";
import { isEmpty } from "./is-empty";
import type { Services } from "./services";

/** Migrates, and fills an empty embedded database with the demo forum. */
export async function prepareDatabase({ databaseUrl, embedded }: Services): Promise<void> {
  await migrate(databaseUrl);
  if (!embedded || process.env.DEMO !== "true" || !(await isEmpty(databaseUrl))) return;
  console.log("Loading the demo forum …");
  const { loadDemo } = await import("@/db/demo/load");
  const { closeDatabase } = await import("@/db/client");
  try {
    await loadDemo();
  } finally {
    await closeDatabase();
  }
}

import { migrate } from "@/db/migrate";
import { run } from "./services/run";
import { withServices } from "./services/services";

await run(() =>
  withServices(async ({ databaseUrl }) => {
    await migrate(databaseUrl);
    console.log("The database is up to date.");
  }),
);

import { join } from "node:path";
import { ensureBuild } from "./services/build";
import { prepareDatabase } from "./services/prepare-database";
import { run } from "./services/run";
import { serve } from "./services/serve";
import { welcome } from "./services/welcome";

await run(() =>
  serve({
    command: "start",
    prepare: async (services) => {
      await prepareDatabase(services);
      await ensureBuild(join(services.dataDir, "logs/build.log"));
    },
    welcome,
  }),
);

import { join } from "node:path";
import { ensureBuild } from "./services/build";
import { chooseProcesses } from "./services/choose-processes";
import { prepareDatabase } from "./services/prepare-database";
import { run } from "./services/run";
import { serve } from "./services/serve";
import { welcome } from "./services/welcome";

await run(() =>
  serve({
    command: "start",
    // The embedded database and index, and the jobs, have the core that is left.
    processes: chooseProcesses(process.argv.slice(2), {
      coresForOthers: 1,
      command: "npm start",
    }),
    prepare: async (services) => {
      await prepareDatabase(services);
      await ensureBuild(join(services.dataDir, "logs/build.log"));
    },
    welcome,
  }),
);

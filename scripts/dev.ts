import { prepareDatabase } from "./services/prepare-database";
import { run } from "./services/run";
import { serve } from "./services/serve";
import { welcome } from "./services/welcome";

await run(() => serve({ command: "dev", processes: 1, prepare: prepareDatabase, welcome }));

import { startWorker } from "@/lib/jobs/worker";
import { run } from "./services/run";
import { withServices } from "./services/services";
import { untilToldToStop } from "./services/until-told-to-stop";

/** Background jobs in a process of their own; the web processes then run with RUN_WORKER=false. */
await run(async () => {
  const told = untilToldToStop();
  await withServices(async () => {
    const worker = await startWorker();
    console.log("Working on jobs. Ctrl-C stops it.");
    await told;
    await worker.stop();
  });
});

import { choosePort } from "./services/choose-port";
import { readEnvironment, setEnvironment } from "./services/environment";
import { prepareDatabase } from "./services/prepare-database";
import { run } from "./services/run";
import { withServices } from "./services/services";
import { untilToldToStop } from "./services/until-told-to-stop";
import { startWebServer } from "./services/web-server";

/** Development: the same services as `npm start`, and pages that follow the source. */
await run(async () => {
  const told = untilToldToStop();
  readEnvironment();
  const { port, note } = await choosePort();
  setEnvironment({ NODE_ENV: "development", PORT: String(port) });
  if (!process.env.APP_URL) setEnvironment({ APP_URL: `http://localhost:${port}` });
  await withServices(
    async (services) => {
      for (const line of [note, ...services.notes]) if (line) console.log(line);
      await prepareDatabase(services);
      const web = await startWebServer("dev", port);
      await Promise.race([told, web.exited]);
      await web.stop();
    },
    { title: "npm run dev", exclusive: true },
  );
});

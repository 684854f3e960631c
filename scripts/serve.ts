import { checkBuild } from "./services/build";
import { checkSettings } from "./services/check-settings";
import { choosePort } from "./services/choose-port";
import { chooseProcesses } from "./services/choose-processes";
import { readEnvironment, setEnvironment } from "./services/environment";
import { run } from "./services/run";
import { servePages } from "./services/serve-pages";
import { untilToldToStop } from "./services/until-told-to-stop";

const COMMAND = "npm run serve";

/** Web processes alone, on the database and the index that the settings name. */
await run(async () => {
  const told = untilToldToStop();
  const args = process.argv.slice(2);
  const processes = chooseProcesses(args, { coresForOthers: 0, command: COMMAND });
  readEnvironment();
  const { port } = await choosePort(process.env.PORT || "3000", COMMAND);
  const url = `http://localhost:${port}`;
  setEnvironment({
    NODE_ENV: "production",
    PORT: String(port),
    APP_URL: process.env.APP_URL || url,
  });
  checkSettings();
  checkBuild();
  await servePages({ command: "start", port, processes }, told, () =>
    console.log(
      `Serving on port ${port}, ${processes === 1 ? "one process" : `${processes} processes`}.`,
    ),
  );
});

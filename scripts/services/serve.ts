import { choosePort } from "./choose-port";
import { readEnvironment, setEnvironment } from "./environment";
import { servePages } from "./serve-pages";
import { type Services, withServices } from "./services";
import { untilToldToStop } from "./until-told-to-stop";

/** Connections to an embedded database that pages share; more would not make it faster. */
const CONNECTIONS = 60;
const MOST_EACH = 10;

export interface ServeOptions {
  command: "start" | "dev";
  processes: number;
  /** What must be done between the services being up and the first request. */
  prepare: (services: Services) => Promise<void>;
  /** What to print once pages can be had. */
  welcome: (services: Services, url: string) => string[];
}

/** Runs the whole of Curbside until it is told to stop; then requests and jobs end before the services do. */
export async function serve(options: ServeOptions): Promise<void> {
  const { command, processes, prepare, welcome } = options;
  const told = untilToldToStop();
  readEnvironment();
  const { port, note } = await choosePort();
  const url = `http://localhost:${port}`;
  setEnvironment({
    NODE_ENV: command === "dev" ? "development" : "production",
    PORT: String(port),
    APP_URL: process.env.APP_URL || url,
  });
  await withServices(
    async (services) => {
      for (const line of [note, ...services.notes]) if (line) console.log(line);
      const ready = await Promise.race([told, prepare(services).then(() => "ready")]);
      if (ready === undefined) return;
      if (services.embedded) shareConnections(processes);
      await servePages({ command, port, processes }, told, () =>
        console.log(`\n${welcome(services, url).join("\n")}\n`),
      );
    },
    { title: `npm ${command === "dev" ? "run dev" : "start"}`, exclusive: true },
  );
}

function shareConnections(processes: number): void {
  const each = Math.min(MOST_EACH, Math.floor(CONNECTIONS / processes));
  setEnvironment({ DATABASE_POOL: process.env.DATABASE_POOL || String(each) });
}

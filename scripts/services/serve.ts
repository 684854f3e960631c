import { choosePort } from "./choose-port";
import { readEnvironment, setEnvironment } from "./environment";
import { Problem } from "./problem";
import { type Services, withServices } from "./services";
import { untilToldToStop } from "./until-told-to-stop";
import { startWebServer } from "./web-server";

export interface ServeOptions {
  command: "start" | "dev";
  /** What must be done between the services being up and the first request. */
  prepare: (services: Services) => Promise<void>;
  /** What to print once pages can be had. */
  welcome: (services: Services, url: string) => string[];
}

/** Runs the whole of Curbside until it is told to stop; then requests and jobs end before the services do. */
export async function serve({ command, prepare, welcome }: ServeOptions): Promise<void> {
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
      const web = await startWebServer(command, port);
      try {
        const ended = web.exited.then(() => "ended");
        const answered = await Promise.race([told, ended, untilAnswering(port)]);
        if (answered === "answers") console.log(`\n${welcome(services, url).join("\n")}\n`);
        if ((await Promise.race([told, ended])) === undefined) console.log("Stopping …");
        else throw new Problem("The web server ended; what it printed above says why.");
      } finally {
        await web.stop();
      }
    },
    { title: `npm ${command === "dev" ? "run dev" : "start"}`, exclusive: true },
  );
}

async function untilAnswering(port: number): Promise<string> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
    if (answer !== undefined) return "answers";
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

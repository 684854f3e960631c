import { keepRunning } from "./keep-running";
import type { Kept } from "./keeper";
import { Problem } from "./problem";
import { untilAnswering } from "./until-answering";
import { startWebServer, type WebServer } from "./web-server";

/**
 * Serves pages until told to stop; then running requests and jobs end first. A server that ends by
 * itself is started again, unless it never answered.
 */
export async function servePages(
  server: WebServer,
  told: Promise<void>,
  whenAnswering: () => void,
): Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let current: Kept | undefined;
  let hasAnswered = false;
  untilAnswering(server.port, signal).then((answers) => {
    hasAnswered = answers;
    if (answers) whenAnswering();
  });
  const start = async () => {
    current = await startWebServer(server);
    return current;
  };
  const ended = keepRunning({ start, mayRestart: () => hasAnswered, signal });
  const wasTold = await Promise.race([told.then(() => true), ended.then(() => false)]);
  stopping.abort();
  if (!wasTold) throw new Problem("The web server ended; what it printed above says why.");
  console.log("Stopping …");
  await current?.stop();
  await ended;
}

import type { Kept } from "./keeper";

const RESTARTS = 5;

/** Starts a service and starts it again, where it listened before, when it ends without being asked. */
export async function supervise<S extends Kept & { port: number }>(
  name: string,
  start: (port?: number) => Promise<S>,
): Promise<{ first: S; stop: () => Promise<void> }> {
  const first = await start();
  let current = first;
  let stopping = false;
  let left = RESTARTS;
  let restart = Promise.resolve();

  const watch = (service: S) => {
    service.exited.then(() => {
      if (!stopping) restart = again();
    });
  };
  const again = async (): Promise<void> => {
    if (left-- === 0) {
      console.error(`${name} ended again and again; its log says why.`);
      return;
    }
    console.error(`${name} ended unexpectedly and is started again.`);
    try {
      current = await start(first.port);
      watch(current);
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
      if (!stopping) await again();
    }
  };
  const stop = async () => {
    stopping = true;
    await restart;
    await current.stop();
  };
  watch(first);
  return { first, stop };
}

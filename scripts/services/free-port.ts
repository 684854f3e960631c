import { createServer } from "node:net";

/** A port nobody listens on just now. */
export async function freePort(): Promise<number> {
  const port = await listenOnce(0, "127.0.0.1");
  if (port === undefined) throw new Error("The system has no free port left.");
  return port;
}

/** Whether a server could listen on this port on every address. */
export async function isFree(port: number): Promise<boolean> {
  return (await listenOnce(port, "0.0.0.0")) !== undefined;
}

function listenOnce(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, host, () => {
      const address = server.address();
      const taken = typeof address === "object" && address !== null ? address.port : undefined;
      server.close(() => resolve(taken));
    });
  });
}

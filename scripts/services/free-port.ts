import { createServer } from "node:net";
import { codeOf } from "./problem";

/** A port nobody listens on just now. */
export async function freePort(): Promise<number> {
  const port = await listenOnce(0, "127.0.0.1");
  if (typeof port === "number") return port;
  throw new Error("The system has no free port left.");
}

/** Whether a server could listen on this port on every address, and if not, why. */
export async function tryPort(port: number): Promise<"free" | "taken" | "forbidden"> {
  const listened = await listenOnce(port, "0.0.0.0");
  if (typeof listened === "number") return "free";
  return listened === "EACCES" ? "forbidden" : "taken";
}

/** The port listened on, or the code of the error. */
function listenOnce(port: number, host: string): Promise<number | string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(codeOf(error)));
    server.listen(port, host, () => {
      const address = server.address();
      const taken = typeof address === "object" && address !== null ? address.port : undefined;
      server.close(() => resolve(taken));
    });
  });
}

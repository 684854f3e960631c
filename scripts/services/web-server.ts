import { fileURLToPath } from "node:url";
import { type KeepOptions, type Kept, keep } from "./keeper";
import { nextProgram, nodeArgs, webArgs } from "./web-program";

/** Members' requests and running jobs get this many seconds to end. */
const PATIENCE = 30;

export interface WebServer {
  command: "start" | "dev";
  port: number;
  /** More than one share the port; the built application only. */
  processes: number;
  output?: KeepOptions["output"];
}

/** Runs Next.js, the built application or the development server, until it is stopped. */
export function startWebServer({
  command,
  port,
  processes,
  output = "inherit",
}: WebServer): Promise<Kept> {
  const args =
    processes === 1
      ? [...nodeArgs(command), nextProgram(), ...webArgs(command, port)]
      : ["--import", "tsx", primary(), String(port), String(processes)];
  return keep({
    program: process.execPath,
    args,
    stopSignal: "TERM",
    patience: PATIENCE,
    cwd: process.cwd(),
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    output,
  });
}

const primary = () => fileURLToPath(new URL("web-primary.ts", import.meta.url));

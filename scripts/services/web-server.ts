import { createRequire } from "node:module";
import { type KeepOptions, type Kept, keep } from "./keeper";

/** Members' requests and running jobs get this many seconds to end. */
const PATIENCE = 30;

/** Runs Next.js, the built application or the development server, until it is stopped. */
export function startWebServer(
  command: "start" | "dev",
  port: number,
  output: KeepOptions["output"] = "inherit",
): Promise<Kept> {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  return keep({
    program: process.execPath,
    args: [next, command, "--port", String(port), "--hostname", "0.0.0.0"],
    stopSignal: "TERM",
    patience: PATIENCE,
    cwd: process.cwd(),
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    output,
  });
}

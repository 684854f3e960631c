import { createRequire } from "node:module";
import { type Kept, keep } from "../services/keeper";

const PATIENCE = 30;

/** Runs the built application in several processes behind one port. */
export function startSeveral(processes: number, port: number, output: number): Promise<Kept> {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  return keep({
    program: process.execPath,
    args: [
      ...["--import", "tsx", "scripts/bench/web-primary.ts"],
      ...[next, String(port), String(processes)],
    ],
    stopSignal: "TERM",
    patience: PATIENCE,
    cwd: process.cwd(),
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    output,
  });
}

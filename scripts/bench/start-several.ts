import { createRequire } from "node:module";
import { type Kept, keep } from "../services/keeper";

const PATIENCE = 30;

/** Shares one port among several servers, and hands on the wish to stop. */
const PRIMARY = `
const cluster = require("node:cluster");
const [next, port, count] = process.argv.slice(1);
cluster.setupPrimary({ exec: next, args: ["start", "--port", port, "--hostname", "0.0.0.0"] });
for (let number = 0; number < Number(count); number++) cluster.fork();
process.on("SIGTERM", () => {
  for (const worker of Object.values(cluster.workers)) worker.process.kill("SIGTERM");
});
`;

/** Runs the built application in several processes behind one port. */
export function startSeveral(processes: number, port: number, output: number): Promise<Kept> {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  return keep({
    program: process.execPath,
    args: ["-e", PRIMARY, next, String(port), String(processes)],
    stopSignal: "TERM",
    patience: PATIENCE,
    cwd: process.cwd(),
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    output,
  });
}

import { createRequire } from "node:module";

export const nextProgram = (): string =>
  createRequire(import.meta.url).resolve("next/dist/bin/next");

/**
 * Megabytes that a process' heap may take. What lives there is a fifth of it; without a limit Node.js
 * lets it grow to half a gigabyte before it looks what can go, at hardly less cost.
 */
const HEAP_MB = 768;

/** What Node.js itself is told; a limit that is set in NODE_OPTIONS counts instead. */
export const nodeArgs = (command: "start" | "dev"): string[] =>
  command === "dev" || process.env.NODE_OPTIONS?.includes("--max-old-space-size")
    ? []
    : [`--max-old-space-size=${HEAP_MB}`];

export const webArgs = (command: "start" | "dev", port: number): string[] => [
  ...[command, "--port", String(port)],
  ...["--hostname", "0.0.0.0"],
];

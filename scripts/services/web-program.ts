import { createRequire } from "node:module";

/** What Node.js is told for each web process. */
export const webNodeArgs: string[] = [];

export const nextProgram = (): string =>
  createRequire(import.meta.url).resolve("next/dist/bin/next");

export const webArgs = (command: "start" | "dev", port: number): string[] => [
  ...[command, "--port", String(port)],
  ...["--hostname", "0.0.0.0"],
];

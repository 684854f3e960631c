import { createRequire } from "node:module";

export const nextProgram = (): string =>
  createRequire(import.meta.url).resolve("next/dist/bin/next");

export const webArgs = (command: "start" | "dev", port: number): string[] => [
  ...[command, "--port", String(port)],
  ...["--hostname", "0.0.0.0"],
];

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Far from UTC and not a whole hour away, so that code that forgets time zones shows it. */
const TIME_ZONE = "Asia/Kathmandu";

export default defineConfig({
  root,
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    include: ["{app,components,db,lib,scripts}/**/*.test.{ts,tsx}"],
    env: { TZ: TIME_ZONE, NODE_ENV: "test", LOG_LEVEL: "silent" },
    globalSetup: "lib/testing/start-services.ts",
    setupFiles: "lib/testing/prepare-worker.ts",
    /** It imports "next/server" without an ending, which Node alone does not find. */
    server: { deps: { inline: ["next-auth"] } },
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});

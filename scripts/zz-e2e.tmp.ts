import { spawnSync } from "node:child_process";
import { withServices } from "/work/main/scripts/services/services";
await withServices(async ({ databaseUrl }: { databaseUrl: string }) => {
  const r = spawnSync("playwright", ["test", "--config", "e2e/playwright.config.ts", ...process.argv.slice(2)], {
    cwd: "/work/main", stdio: "inherit",
    env: { ...process.env, DATABASE_URL: databaseUrl, DATABASE_POOL: "3", EMBEDDED_DATABASE: "true", AUTH_SECRET: "x".repeat(40), CHROMIUM_PATH: "/usr/bin/chromium", BASE_URL: "http://localhost:3000" },
  });
  console.log(r.status);
});

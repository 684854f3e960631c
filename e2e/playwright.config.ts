import { defineConfig, devices } from "@playwright/test";

const isRoot = process.getuid?.() === 0;

/** `npm run test:e2e` starts what the specs need and says where it is. */
export default defineConfig({
  testDir: "specs",
  /* Budgets are measured when nobody else uses the application. */
  projects: [
    { name: "journeys", testIgnore: "budgets.spec.ts" },
    { name: "budgets", testMatch: "budgets.spec.ts", dependencies: ["journeys"] },
  ],
  outputDir: "results",
  /* A journey of two people with an audit of its pages on the way takes a slow machine a minute. */
  timeout: 90_000,
  /* So does a single step of it, where two workers and two servers share two cores. */
  expect: { timeout: 15_000 },
  retries: 0,
  workers: 2,
  forbidOnly: true,
  reporter: [
    ["line"],
    ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? "results/report.json" }],
  ],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    /* With `--trace on` each step can be looked at, which makes them a quarter slower. */
    screenshot: "only-on-failure",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: ["--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])],
    },
  },
});

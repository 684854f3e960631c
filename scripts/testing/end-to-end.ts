import { openSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { startOrganisation } from "@/lib/auth/testing/organisation-server";
import { startSpecRegistry } from "@/lib/verification/npi/testing/spec-registry";
import { setEnvironment } from "../services/environment";
import { freePort } from "../services/free-port";
import { prepareDatabase } from "../services/prepare-database";
import { Problem } from "../services/problem";
import { startWebServer } from "../services/web-server";
import { findBrowser } from "./find-browser";
import { type Outcome, runTests } from "./step";
import { startTestServices } from "./test-services";

const reportSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** Runs the specs in a real browser against the built application, on a demo forum of their own. */
export async function runEndToEnd(args: string[]): Promise<Outcome> {
  const browser = findBrowser();
  if (browser === undefined) {
    throw new Problem(
      "No Chromium was found or could be installed. Install one, or name it in CHROMIUM_PATH.",
    );
  }
  const services = await startTestServices();
  try {
    const port = await freePort();
    const baseUrl = `http://localhost:${port}`;
    const organisation = await startOrganisation(baseUrl, [
      {
        subject: "m-4711",
        name: "Merle Osei",
        email: "merle.osei@hospital.example",
        emailVerified: true,
      },
      {
        subject: "m-4712",
        name: "Alva Lindgren",
        email: "alva.lindgren@hospital.example",
        emailVerified: true,
        claims: { role: ["staff", "doctor"] },
      },
      {
        subject: "m-4714",
        name: "Liv Sandberg",
        email: "liv.sandberg@hospital.example",
        emailVerified: true,
        claims: { role: ["staff", "doctor"] },
      },
      {
        subject: "m-4713",
        name: "Ivo Brandt",
        email: "ivo.brandt@hospital.example",
        emailVerified: true,
        claims: { role: ["staff"] },
      },
    ]);
    const registry = await startSpecRegistry();
    const report = join(services.dataDir, "playwright.json");
    const webLog = join(services.dataDir, "web.log");
    setEnvironment({
      NODE_ENV: "production",
      PORT: String(port),
      APP_URL: baseUrl,
      BASE_URL: baseUrl,
      CHROMIUM_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      DATABASE_URL: services.databaseUrl,
      DATA_DIR: services.dataDir,
      EMBEDDED_DATABASE: "true",
      DEMO: "true",
      AUTH_SECRET: "a secret that only tests may know, and they may",
      OIDC_ISSUER: organisation.issuer,
      OIDC_CLIENT_ID: organisation.clientId,
      OIDC_CLIENT_SECRET: organisation.clientSecret,
      OIDC_NAME: "Example Hospital",
      ORGANISATION_CLINICIAN_CLAIM:
        '{"claim":"role","values":{"doctor":{"profession":"physician"}}}',
      NPPES_URL: registry.url,
      LOG_LEVEL: "debug",
      WEB_LOG: webLog,
      ...(services.meili && { MEILI_URL: services.meili.url, MEILI_KEY: services.meili.key }),
    });
    await prepareDatabase({ databaseUrl: services.databaseUrl, embedded: true });
    const web = await startWebServer({
      command: "start",
      port,
      /* Two, in turn: whatever only one process knows of would be seen to be missing. */
      processes: 2,
      output: openSync(webLog, "a"),
    });
    setEnvironment({ LOG_LEVEL: "silent" });
    try {
      await untilServing(baseUrl);
      const command = [
        "playwright",
        "test",
        "--config",
        "e2e/playwright.config.ts",
        "--pass-with-no-tests",
        ...args,
      ];
      return await runTests(command, report, (content) => {
        const { stats } = reportSchema.parse(content);
        return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
      });
    } finally {
      await web.stop();
      await organisation.stop();
      await registry.close();
    }
  } finally {
    await services.stop();
  }
}

async function untilServing(url: string): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 100) {
    const answer = await fetch(`${url}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Problem("The built application did not become healthy in 30 seconds.");
}

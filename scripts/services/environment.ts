import { existsSync } from "node:fs";
import type { Services } from "./services";

/** Reads `.env` where there is one. What is already set stands. */
export function readEnvironment(): void {
  if (existsSync(".env")) process.loadEnvFile(".env");
}

/** The servers and the data folder that the environment names; an empty setting counts as none. */
export function given() {
  const { DATABASE_URL, MEILI_URL, MEILI_KEY, DATA_DIR } = process.env;
  return {
    databaseUrl: DATABASE_URL || undefined,
    meiliUrl: MEILI_URL || undefined,
    meiliKey: MEILI_KEY ?? "",
    dataDir: DATA_DIR || ".data",
  };
}

/** Puts what the services need to be reached by into the environment, for `lib/env.ts` and for child processes. */
export function applyToEnvironment(services: Services): void {
  setEnvironment({
    DATABASE_URL: services.databaseUrl,
    DATA_DIR: services.dataDir,
    EMBEDDED_DATABASE: String(services.embedded),
    AUTH_SECRET: process.env.AUTH_SECRET || services.authSecret,
    DEMO: process.env.DEMO || String(services.embedded),
    ...(services.meili && { MEILI_URL: services.meili.url, MEILI_KEY: services.meili.key }),
  });
}

/** Sets variables of this process and those it will start. */
export function setEnvironment(values: Record<string, string>): void {
  Object.assign(process.env, values);
}

/** What a program needs that is none of Curbside's: no secret of ours reaches it by accident. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, NODE_ENV } = process.env;
  return { PATH, HOME, NODE_ENV };
}

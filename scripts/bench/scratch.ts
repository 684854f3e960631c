import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "@/db/migrate";
import { openDataFolder } from "../services/data-folder";
import { setEnvironment } from "../services/environment";
import { takeLock } from "../services/lock";
import { type EmbeddedMeilisearch, startMeilisearch } from "../services/meilisearch";
import { type EmbeddedPostgres, startPostgres } from "../services/postgres";
import { Problem } from "../services/problem";
import { readSecrets } from "../services/secrets";
import { type Filled, fillDatabase } from "./fill/fill-database";
import { fillIndex } from "./fill/fill-index";
import { generateText } from "./fill/generate-text";
import { readText } from "./fill/read-text";
import { sizesAt } from "./fill/sizes";
import type { Options } from "./options";

/** A filled forum with its servers, in a folder of its own. */
export type Scratch = {
  folder: string;
  filled: Filled;
  databaseUrl: string;
  postgres: EmbeddedPostgres;
  meilisearch: EmbeddedMeilisearch;
  port: number;
  stop(): Promise<void>;
};

/** Starts servers in a scratch folder and fills it, unless one that was kept is there to be reused. */
export async function openScratch(options: Options, port: number): Promise<Scratch> {
  const root = chooseFolder(options);
  const folder = openDataFolder(root);
  const lock = takeLock(folder.lock, "npm run bench");
  if ("holder" in lock) throw new Problem(`${root} is in use by process ${lock.holder.pid}.`);
  const secrets = readSecrets(folder.secrets);
  const postgres = await startPostgres(folder, { password: secrets.databasePassword });
  const meilisearch = await startMeilisearch(folder, { key: secrets.meiliKey });
  setEnvironment({
    NODE_ENV: "production",
    PORT: String(port),
    APP_URL: `http://localhost:${port}`,
    DATA_DIR: root,
    DATABASE_URL: postgres.url,
    MEILI_URL: meilisearch.url,
    MEILI_KEY: secrets.meiliKey,
    AUTH_SECRET: secrets.authSecret,
    EMBEDDED_DATABASE: "true",
    DEMO: "false",
    LOG_LEVEL: "warn",
  });
  const stop = async () => {
    const { closeDatabase } = await import("@/db/client");
    await closeDatabase();
    await Promise.all([meilisearch.stop(), postgres.stop()]);
    lock.release();
    if (!options.keep) rmSync(root, { recursive: true, force: true });
  };
  try {
    await migrate(postgres.url);
    const filled = await fillOnce(join(root, "filled.json"), postgres.url, options);
    return { folder: root, filled, databaseUrl: postgres.url, postgres, meilisearch, port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function chooseFolder({ keep, reuse, scale }: Options): string {
  if (!keep) {
    const folder = mkdtempSync(join(tmpdir(), "curbside-bench-"));
    chmodSync(folder, 0o711);
    return folder;
  }
  const folder = join(tmpdir(), `curbside-bench-scale-${scale}`);
  if (!reuse) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return folder;
}

async function fillOnce(
  note: string,
  databaseUrl: string,
  { scale, text }: Options,
): Promise<Filled> {
  if (existsSync(note)) return JSON.parse(readFileSync(note, "utf8")) as Filled;
  const source = text === undefined ? generateText() : readText(text);
  const filled = await fillDatabase(adminOf(databaseUrl), sizesAt(scale), source);
  await fillIndex();
  writeFileSync(note, JSON.stringify(filled, null, 2));
  return filled;
}

/** The same database as its server's superuser, who has the same password. */
export function adminOf(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.username = "postgres";
  return url.href;
}

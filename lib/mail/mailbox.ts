import { mkdir, readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/lib/env";
import type { Message } from "./message";

/** Folder of the local mailbox: one JSON file a message, named by its time and its id. */
export const mailboxFolder = () => join(env.DATA_DIR, "mailbox");

/** Files a message; one that was filed before under this id is left as it is. */
export async function fileMessage(id: string, { to, subject, text, html }: Message): Promise<void> {
  const folder = mailboxFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const ending = `-${id}.json`;
  if ((await readdir(folder)).some((name) => name.endsWith(ending))) return;
  const at = new Date().toISOString();
  const path = join(folder, `${at.replace(/\D/g, "")}${ending}`);
  const draft = `${path}.${process.pid}.part`;
  await writeFile(draft, JSON.stringify({ to, subject, text, html, at }), { mode: 0o600 });
  await rename(draft, path);
}

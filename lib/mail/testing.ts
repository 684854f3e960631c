import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { mailboxFolder } from "./mailbox";
import type { Message } from "./message";

/** Every message filed so far, the oldest first; none when there is no mailbox yet. */
export async function readMailbox(): Promise<Message[]> {
  const names = await readdir(mailboxFolder()).catch(() => []);
  return Promise.all(
    names
      .sort()
      .map(async (name) => JSON.parse(await readFile(join(mailboxFolder(), name), "utf8"))),
  );
}

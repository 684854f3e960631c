import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { mailboxFolder } from "@/lib/mail/mailbox";

const messageFile = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string().default(""),
  at: z.string(),
});

export type MailboxMessage = z.output<typeof messageFile> & { id: string };

const MOST = 100;
const FILE_NAME = /^([\w.-]+)\.json$/;

/** A layout and its page are made side by side, so each refuses for itself. */
function assertDemo(): void {
  if (!env.DEMO || !env.EMBEDDED_DATABASE) throw new NotFound();
}

/** Mail sent so far, newest first: names of files begin with the time. */
export async function listMailbox(): Promise<MailboxMessage[]> {
  assertDemo();
  const files = await readdir(mailboxFolder()).catch(() => []);
  const names = files
    .filter((name) => FILE_NAME.test(name))
    .sort()
    .reverse()
    .slice(0, MOST);
  const messages = await Promise.all(names.map((name) => read(name.replace(FILE_NAME, "$1"))));
  return messages.filter((message) => message !== undefined);
}

export async function getMailboxMessage(id: string): Promise<MailboxMessage> {
  assertDemo();
  const message = FILE_NAME.test(`${id}.json`) ? await read(id) : undefined;
  if (!message) throw new NotFound();
  return message;
}

/** A file that is just being written, or is none of ours, is no message. */
async function read(id: string): Promise<MailboxMessage | undefined> {
  try {
    const parsed = messageFile.safeParse(
      JSON.parse(await readFile(join(mailboxFolder(), `${id}.json`), "utf8")),
    );
    return parsed.success ? { id, ...parsed.data } : undefined;
  } catch {
    return undefined;
  }
}

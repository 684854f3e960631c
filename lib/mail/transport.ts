import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/lib/env";
import { fileMessage } from "./mailbox";
import type { Message } from "./message";

const PATIENCE = 10_000;

let transporter: Transporter | undefined;

function smtp(url: string): Transporter {
  transporter ??= createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: 2 * PATIENCE,
  });
  return transporter;
}

/** How mail leaves this installation. */
export const mailMode = (): "smtp" | "mailbox" => (env.MAIL_URL ? "smtp" : "mailbox");

/**
 * Hands a message over. The same id twice is one message in the mailbox, and one Message-ID by SMTP,
 * by which receiving systems know a repetition.
 */
export async function deliver(id: string, message: Message): Promise<void> {
  if (env.MAIL_URL === undefined) return fileMessage(id, message);
  await smtp(env.MAIL_URL).sendMail({
    ...message,
    from: env.MAIL_FROM,
    messageId: `<${id}@${new URL(env.APP_URL).hostname}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  });
}

/** A message ready to be sent. */
export type Message = { to: string; subject: string; text: string; html: string };

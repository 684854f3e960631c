import { Invalid } from "./errors";

/** Bytes of a body that are read at most, whatever length it declares. */
const BODY_LIMIT = 512 * 1024;
/** What is too big is read on and dropped up to here, so that the answer is read and the connection stays of use. */
const READ_ON = 32 * BODY_LIMIT;

/** A body as text. */
export async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > BODY_LIMIT) throw tooMuch();
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > READ_ON) break;
    if (size <= BODY_LIMIT) text += decoder.decode(chunk, { stream: true });
  }
  if (size > BODY_LIMIT) throw tooMuch();
  return text + decoder.decode();
}

const tooMuch = () => new Invalid({ "": ["That is too much to send at once."] }, { status: 413 });

export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Invalid({ "": ["Send JSON."] }, { status: 400 });
  }
}

import { Invalid, TooMuchSent } from "./errors";

/** Bytes of a body that are read at most, whatever length it declares. */
const BODY_LIMIT = 512 * 1024;

/** Bytes of one that is too long that are let in and forgotten: whoever still sends hears no answer. */
const PASSED_OVER = 8 * 1024 * 1024;

/** A body as text. */
export async function readText(request: Request): Promise<string> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > PASSED_OVER) throw new TooMuchSent();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let size = 0;
  let text = "";
  for await (const chunk of chunksOf(request)) {
    size += chunk.byteLength;
    if (size > PASSED_OVER) break;
    if (size <= BODY_LIMIT) text += decoded(() => decoder.decode(chunk, { stream: true }));
  }
  if (size > BODY_LIMIT) throw new TooMuchSent();
  return text + decoded(() => decoder.decode());
}

async function* chunksOf({ body }: Request): AsyncGenerator<Uint8Array> {
  try {
    yield* body ?? [];
  } catch {
    throw new Invalid({ "": ["What you sent broke off. Send it again."] }, { status: 400 });
  }
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new Invalid({ "": ["Send text in UTF-8."] }, { status: 400 });
  }
}

export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Invalid({ "": ["Send JSON."] }, { status: 400 });
  }
}

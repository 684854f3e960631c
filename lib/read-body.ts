import { Invalid, TooMuchSent } from "./errors";

/** Bytes of a body that are read at most, whatever length it declares. */
const BODY_LIMIT = 512 * 1024;

/** A body as text. */
export async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > BODY_LIMIT) throw new TooMuchSent();
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > BODY_LIMIT) throw new TooMuchSent();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Invalid({ "": ["Send JSON."] }, { status: 400 });
  }
}

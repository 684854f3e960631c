/** What is read and dropped of a body that is too long, before its sender is cut off. */
const DROPPED_AT_MOST = 100 * 1024 * 1024;
const PATIENCE = 3 * 60_000;

type Options = { droppedAtMost?: number; patience?: number };

/**
 * A body's bytes, if they are no more than the limit. One that is longer is read on and dropped as it
 * comes: a connection that is closed while a browser still sends may show as just that, without the
 * answer.
 */
export async function readWithin(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  { droppedAtMost = DROPPED_AT_MOST, patience = PATIENCE }: Options = {},
): Promise<Buffer | "too-long" | "cut-off"> {
  if (body === null) return Buffer.alloc(0);
  const reader = body.getReader();
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
    reader.cancel().catch(() => {});
  }, patience);
  const kept: Uint8Array[] = [];
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength;
      if (size <= limit) kept.push(part.value);
      else kept.length = 0;
      if (size > limit + droppedAtMost) {
        await reader.cancel();
        break;
      }
    }
  } catch {
    return "cut-off";
  } finally {
    clearTimeout(timer);
  }
  if (size > limit) return "too-long";
  return late.signal.aborted ? "cut-off" : Buffer.concat(kept, size);
}

/** Reads a body to its end without keeping any of it, so that its sender listens to a refusal. */
export async function dropBody(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (body !== null && !body.locked) await readWithin(body, 0);
}

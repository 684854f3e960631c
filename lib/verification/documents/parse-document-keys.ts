export type DocumentKey = { id: string; key: Buffer };

/** Reads `id:key,id:key`, as `lib/env.ts` has checked it. */
export function parseDocumentKeys(setting: string): DocumentKey[] {
  return setting.split(",").map((pair) => {
    const [id = "", key = ""] = pair.trim().split(":");
    return { id, key: Buffer.from(key, "base64") };
  });
}

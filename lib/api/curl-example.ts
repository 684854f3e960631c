import { z } from "zod";
import { env } from "@/lib/env";
import { API_PATH } from "./match-operation";
import type { Operation } from "./operation";

/** How a request looks in a terminal; words in capitals are the reader's to fill in. */
export function curlExample({ method, path, query, body }: Operation): string {
  const address = `${new URL(env.APP_URL).origin}${API_PATH}${path.replace(/\{(\w+)\}/g, (_, name: string) => name.toUpperCase())}`;
  const words = "q" in query.shape ? `${address}?q=words` : address;
  const lines = [
    `curl ${words.includes("?") ? `"${words}"` : words}`,
    ...(method === "GET" ? [] : [`-X ${method}`]),
    '-H "Authorization: Bearer $CURBSIDE_TOKEN"',
    ...(method === "GET" ? [] : ['-H "Idempotency-Key: $(uuidgen)"']),
    ...(body ? ['-H "Content-Type: application/json"', `-d '${sampleOf(body)}'`] : []),
  ];
  return lines.join(" \\\n  ");
}

const described = z.looseObject({
  properties: z.record(z.string(), z.looseObject({})).default({}),
  required: z.array(z.string()).default([]),
});

/** A small body that would do: what is required, and the text as Markdown where one is written. */
function sampleOf(body: z.ZodType): string {
  const { properties, required } = described.parse(z.toJSONSchema(body, { io: "input" }));
  const shown = Object.entries(properties).filter(
    ([name]) => required.includes(name) || name === "markdown",
  );
  const all = shown.length > 0 ? shown : Object.entries(properties).slice(0, 1);
  return JSON.stringify(Object.fromEntries(all.map(([name, field]) => [name, sampleValue(field)])));
}

function sampleValue(field: Record<string, unknown>): unknown {
  if (Array.isArray(field.enum)) return field.enum[0];
  if (field.type === "integer" || field.type === "number") return field.minimum === 0 ? 0 : 1;
  if (field.type === "boolean") return true;
  if (field.type === "array") return ["…"];
  return "…";
}

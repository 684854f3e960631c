import { z } from "zod";
import { type Described, type Description, describedAt } from "./description";
import { SECRET } from "./forum-content";
import type { Received } from "./send";

const SECONDS_MAX = 2;

/** What is wrong with an answer, in words; nothing when it is as the document says. */
export function faultsOf(description: Description, received: Received): string[] {
  const { method, path, status, text, seconds, headers } = received;
  const described = describedAt(description, method, path);
  return [
    ...(status >= 500 ? [`It answers ${status}.`] : []),
    ...(seconds > SECONDS_MAX ? [`It takes ${seconds.toFixed(1)} seconds.`] : []),
    ...(text.includes(SECRET) ? ["It tells what nobody who asks may know."] : []),
    ...(/\bno-store\b/.test(headers.get("cache-control") ?? "") ? [] : ["It may be kept."]),
    ...(described ? [] : wrongAddress(received)),
    ...(status >= 400 ? refusalFaults(description, received) : []),
    ...(described ? bodyFaults(description, described, received) : []),
  ];
}

/** Where nothing is described, nothing is found, or nothing by that method. */
function wrongAddress({ status }: Received): string[] {
  return status === 404 || status === 405
    ? []
    : [`It answers ${status} where nothing is described.`];
}

function refusalFaults({ sent }: Description, { status, headers, text }: Received): string[] {
  const body = asJson(text);
  const wanted = { 401: "www-authenticate", 405: "allow", 429: "retry-after" }[status];
  return [
    ...(headers.get("content-type") === "application/problem+json"
      ? []
      : ["It is no problem+json."]),
    ...(wanted && !headers.has(wanted) ? [`It comes without ${wanted}.`] : []),
    ...misfits({ $ref: "#/components/schemas/Problem" }, body, sent),
    ...(Reflect.get(Object(body), "status") === status ? [] : ["It names another status."]),
  ];
}

function bodyFaults(description: Description, described: Described, received: Received): string[] {
  const { status, headers, text } = received;
  const response = described.responses[status];
  if (!response) return [`It answers ${status}, which is not described.`];
  if (status === 304) return text === "" ? [] : ["It sends what is not needed."];
  if (status >= 400) return [];
  const schema = response.content?.["application/json"]?.schema;
  if (!schema) return ["What it answers is not described."];
  return [
    ...(headers.get("content-type") === "application/json" ? [] : ["It is not called JSON."]),
    ...(headers.has("ratelimit") ? [] : ["It does not say what is left."]),
    ...(described.method === "GET" && !headers.has("etag") ? ["It has no ETag."] : []),
    ...misfits(schema, asJson(text), description.sent),
  ];
}

const checkers = new Map<string, z.ZodType>();

function misfits(schema: object, value: unknown, components: Description["sent"]): string[] {
  const written = JSON.stringify(schema);
  let checker = checkers.get(written);
  if (!checker) {
    const whole = JSON.stringify({ ...schema, $defs: components });
    const local = whole.replaceAll("#/components/schemas/", "#/$defs/");
    checker = z.fromJSONSchema(JSON.parse(local));
    checkers.set(written, checker);
  }
  const { error } = checker.safeParse(value);
  return error ? [`It does not fit its description: ${z.prettifyError(error)}`] : [];
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

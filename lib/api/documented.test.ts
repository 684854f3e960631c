import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { db } from "@/db/client";
import { makeAccessToken } from "@/db/factories/access-token";
import { makeScenario, type Person, type Scenario } from "@/db/factories/scenario";
import { newId } from "@/lib/ids";
import { SCOPES } from "@/lib/policy/token-scopes";
import { type GrantedRequest, grantedRequests } from "@/lib/testing/api-requests";
import { setUpDatabase } from "@/lib/testing/database";
import { openApiDocument } from "./open-api";
import type { Operation } from "./operation";
import { operations } from "./operations";
import { type Answered, ask, tokenOf } from "./testing";

/** What the database answers to whoever asks next, if it refuses. */
const database = vi.hoisted(() => ({ refusal: "" }));

vi.mock(import("@/lib/auth/viewer-by-token"), async (original) => {
  const real = await original();
  return {
    ...real,
    findViewerByToken: (...asked: Parameters<typeof real.findViewerByToken>) =>
      database.refusal === ""
        ? real.findViewerByToken(...asked)
        : Promise.reject(Object.assign(new Error("refused"), { code: database.refusal })),
  };
});

setUpDatabase();

const documented = z
  .object({
    paths: z.record(
      z.string(),
      z.record(
        z.string(),
        z.object({
          responses: z.record(
            z.string(),
            z.object({
              content: z.record(z.string(), z.object({ schema: z.looseObject({}) })).optional(),
            }),
          ),
        }),
      ),
    ),
    components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
  })
  .parse(openApiDocument());

let scenario: Scenario;
const tokens = new Map<string, string>();

beforeAll(async () => {
  scenario = await makeScenario();
});

async function tokenFor(who: Person, ...scopes: (typeof SCOPES)[number][]): Promise<string> {
  const name = `${who} ${scopes}`;
  const token = tokens.get(name) ?? (await tokenOf(scenario.people[who], ...scopes));
  tokens.set(name, token);
  return token;
}

const addressOf = ({ path }: Operation, { params = {}, query }: GrantedRequest) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? "")) +
  (query ? `?${query}` : "");

type Asked = Parameters<typeof ask>[2];

/** Sends a granted request with something changed. */
async function send(
  operation: Operation,
  request: GrantedRequest,
  changes: Asked = {},
): Promise<Answered> {
  const { body, who } = request;
  const token = await tokenFor(who);
  return ask(operation.method, addressOf(operation, request), {
    token,
    ...(body && { body }),
    ...changes,
  });
}

/** Names of things that are not there. */
const nothing: Record<string, string> = {
  group: "nothing-here",
  handle: "nobody",
  place: `reply:${newId()}`,
  job: "999999",
};

/** How each status comes about. */
const causes: Record<string, (operation: Operation, request: GrantedRequest) => Promise<Answered>> =
  {
    200: send,
    201: send,
    304: async (operation, request) => {
      const first = await send(operation, request);
      const headers = { "If-None-Match": first.headers.get("etag") ?? "" };
      return send(operation, request, { headers });
    },
    400: (operation, request) =>
      operation.method === "GET"
        ? send(operation, { ...request, query: "unknown=1" })
        : send(operation, request, { key: null }),
    401: ({ method, ...operation }, request) =>
      ask(method, addressOf({ method, ...operation }, request)),
    403: async (operation, request) => {
      const others = SCOPES.filter((scope) => scope !== operation.scope);
      return send(operation, request, { token: await tokenFor(request.who, ...others) });
    },
    404: async (operation, request) => {
      const names = Object.keys(operation.params.shape);
      if (names.length === 0) return send(operation, { ...request, who: "outsider" });
      const params = Object.fromEntries(names.map((name) => [name, nothing[name] ?? newId()]));
      return send(operation, { ...request, params });
    },
    409: (operation, request) => whileDatabaseSays("55P03", () => send(operation, request)),
    413: (operation, request) => send(operation, request, { body: " ".repeat(512 * 1024 + 1) }),
    415: (operation, request) =>
      send(operation, request, { headers: { "Content-Type": "text/plain" }, body: "{}" }),
    422: async (operation, request) => {
      const token = await tokenFor(request.who);
      const key = `reused-${newId()}`;
      const body = z.looseObject({}).parse((await ask("GET", "/profile", { token })).json);
      const { email: _, ...profile } = body;
      const first = await ask("PUT", "/profile", {
        token,
        key,
        body: { ...profile, bio: "Before." },
      });
      expect(first.status).toBe(200);
      return send(operation, request, { key });
    },
    429: async (operation, request) => {
      const memberId = scenario.people[request.who].id;
      const made = await makeAccessToken({ memberId, scopes: [...SCOPES] });
      await db.execute(sql`INSERT INTO rate_limits (key, points, expire) VALUES
        (${`api:token:${made.id}:${operation.id}`}, 100000, extract(epoch FROM now()) * 1000 + 50000)`);
      return send(operation, request, { token: made.token });
    },
    503: (operation, request) => whileDatabaseSays("57P01", () => send(operation, request)),
  };

async function whileDatabaseSays(code: string, perform: () => Promise<Answered>) {
  database.refusal = code;
  return perform().finally(() => {
    database.refusal = "";
  });
}

/** What is wrong with an answer by its own description. */
function misfitOf(answer: Answered, schema: object | undefined): string {
  if (schema === undefined) return answer.text;
  const whole = JSON.stringify({ ...schema, $defs: documented.components.schemas });
  const checker = z.fromJSONSchema(
    JSON.parse(whole.replaceAll("#/components/schemas/", "#/$defs/")),
  );
  const { error } = checker.safeParse(answer.json);
  return error ? z.prettifyError(error) : "";
}

describe.each(operations)("$id", (operation) => {
  const { id, method, path } = operation;
  const { responses = {} } = documented.paths[path]?.[method.toLowerCase()] ?? {};

  it.each(Object.keys(responses))("answers %s as it is described", async (status) => {
    const request = await requestOf(id);
    const answer = await causes[status]?.(operation, request);
    if (!answer) throw new Error(`Nothing is known to be answered with ${status}.`);
    expect(answer.status, answer.text).toBe(Number(status));
    const { content } = responses[status] ?? {};
    const [type = null] = Object.keys(content ?? {});
    expect(answer.headers.get("content-type")).toBe(type);
    expect(misfitOf(answer, content?.[type ?? ""]?.schema)).toBe("");
  });

  if (method === "GET") return;

  it("is done once when it is sent twice", async () => {
    const request = await requestOf(id);
    const key = `twice-${newId()}`;
    const first = await send(operation, request, { key });
    const again = await send(operation, request, { key });
    expect(first.status, first.text).toBe(operation.status);
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
  });
});

async function requestOf(id: string): Promise<GrantedRequest> {
  const make = grantedRequests[id];
  if (!make) throw new Error("A new operation: say in lib/testing/api-requests.ts how it is used.");
  return make(scenario);
}

it("is said of every operation, and of no other", () => {
  expect(Object.keys(grantedRequests).sort()).toEqual(operations.map(({ id }) => id).sort());
});

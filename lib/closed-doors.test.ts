import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { makeAccessToken } from "@/db/factories/access-token";
import { makeSession } from "@/db/factories/session";
import { API_PATH } from "./api/match-operation";
import type { Operation } from "./api/operation";
import { operations } from "./api/operations";
import { ask } from "./api/testing";
import { sessionCookieName } from "./auth/session-cookie";
import { env } from "./env";
import { apiDoors } from "./testing/api-doors";
import { setUpDatabase } from "./testing/database";
import { type Door, makeTargets, doors as ownDoors, type Targets } from "./testing/doors";

const request = vi.hoisted(() => ({ cookies: new Map<string, string>(), token: "" }));

vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => {
      const value = request.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: () => {},
    delete: () => {},
  }),
  headers: async () => new Headers(),
}));

setUpDatabase();

const doors = { ...ownDoors, ...apiDoors };
/** One route serves every operation of the API, each of which is a door of its own. */
const API_ROUTE = `${API_PATH}/[[...path]]`;
const actionFiles = import.meta.glob<Record<string, Action>>("../app/**/actions.ts");
const routeFiles = import.meta.glob<Record<string, Handler>>("../app/**/route.ts");

type Action = (previous: unknown, sent: FormData) => Promise<{ status: string; code?: string }>;
type Handler = (request: Request) => Promise<Response>;
type Try = (input: Record<string, unknown>) => Promise<string>;

const found = new Map<string, Try>();
let targets: Targets;
const strangers = { session: "", token: "" };

beforeAll(async () => {
  for (const load of Object.values(actionFiles)) {
    for (const [name, act] of Object.entries(await load())) found.set(name, tryAction(act));
  }
  for (const [path, load] of Object.entries(routeFiles)) {
    const address = path.replace(/^\.\.\/app|\/\([^)]+\)|\/route\.ts$/g, "");
    if (address === API_ROUTE) continue;
    for (const [method, handle] of Object.entries(await load())) {
      if (/^[A-Z]+$/.test(method))
        found.set(`${method} ${address}`, tryRoute(method, address, handle));
    }
  }
  for (const operation of operations) {
    found.set(`${operation.method} ${API_PATH}${operation.path}`, tryOperation(operation));
  }
  targets = await makeTargets();
  const { id: memberId } = targets.stranger;
  strangers.session = (await makeSession({ memberId })).token;
  const lastUsedAt = new Date("2099-01-01");
  const scopes = ["read", "write", "moderate"] as const;
  const made = await makeAccessToken({ memberId, scopes: [...scopes], lastUsedAt });
  strangers.token = made.token;
});

/** What the door answers, as a refusal's code. */
function tryAction(act: Action): Try {
  return async (input) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(input)) form.set(name, String(value));
    const answer = await act(undefined, form);
    return answer.code ?? answer.status;
  };
}

function tryRoute(method: string, address: string, handle: Handler): Try {
  return async (input) => {
    const query =
      method === "GET" ? `?${new URLSearchParams(input as Record<string, string>)}` : "";
    const answer = await handle(
      new Request(env.APP_URL + address + query, {
        method,
        headers: { origin: env.APP_URL },
        body: method === "GET" ? null : bodyOf(`${method} ${address}`, input),
      }),
    );
    if (answer.ok) return `status ${answer.status}`;
    return String(Reflect.get(await answer.json(), "code"));
  };
}

function bodyOf(name: string, input: Record<string, unknown>): BodyInit {
  const door = ownDoors[name];
  const takesForm = door && "takesForm" in door;
  return takesForm ? new URLSearchParams(input as Record<string, string>) : JSON.stringify(input);
}

/** What is no parameter of the address goes where the method puts it. */
function tryOperation({ method, path }: Operation): Try {
  return async (input) => {
    const rest = { ...input };
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      delete rest[name];
      return encodeURIComponent(String(input[name]));
    });
    const query = new URLSearchParams(rest as Record<string, string>);
    const { token } = request;
    const answer =
      method === "GET"
        ? await ask(method, `${address}?${query}`, { token })
        : await ask(method, address, { token, body: rest });
    if (answer.status < 400) return `status ${answer.status}`;
    return String(Reflect.get(Object(answer.json), "code"));
  };
}

/** A fingerprint of everything stored but the counts of attempts. */
async function everythingStored(): Promise<string> {
  const tables = await db.execute<{ name: string }>(sql`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname IN ('public', 'graphile_worker') AND tablename <> 'rate_limits' ORDER BY 1`);
  const prints = tables.map(
    ({ name }) => `(SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM ${name} t)`,
  );
  const [row] = await db.execute(sql.raw(`SELECT concat_ws(' ', ${prints.join(", ")}) AS print`));
  return JSON.stringify(row);
}

const closed = Object.entries(doors).flatMap(([name, door]) =>
  "closed" in door ? [{ name, door }] : [],
);

async function expectRefusal(
  name: string,
  door: Extract<Door, { closed: unknown }>,
): Promise<void> {
  const before = await everythingStored();
  const answer = await found.get(name)?.(door.closed(targets));
  expect(
    ["sign-in-required", "token-required", "denied", "not-found"],
    `${name} answers "${answer}". "invalid" here means that lib/testing/doors.ts sends what it would not accept from anyone.`,
  ).toContain(answer);
  expect(await everythingStored(), `${name} wrote something`).toBe(before);
}

it("lists every action and route handler there is", () => {
  const unlisted = [...found.keys()].filter((name) => !(name in doors));
  expect(
    unlisted,
    "A new door: say in lib/testing/doors.ts how it is closed, or why it is open.",
  ).toEqual([]);
  const gone = Object.keys(doors).filter((name) => !found.has(name));
  expect(gone, "These doors are gone: take them out of lib/testing/doors.ts.").toEqual([]);
});

describe("refuses a guest, and stores nothing", () => {
  it.each(closed)("at $name", async ({ name, door }) => {
    request.cookies.clear();
    request.token = "";
    await expectRefusal(name, door);
  });
});

describe("refuses a clinician whom it does not concern, and stores nothing", () => {
  it.each(closed.filter(({ door }) => !("membersEnter" in door)))(
    "at $name",
    async ({ name, door }) => {
      request.cookies.set(sessionCookieName(), strangers.session);
      request.token = strangers.token;
      await expectRefusal(name, door);
    },
  );
});

it("lets a member of the group through, and would have noticed what is stored", async () => {
  const { memberId } = targets;
  request.cookies.set(sessionCookieName(), (await makeSession({ memberId })).token);
  const before = await everythingStored();
  const { threadId, postId } = targets;
  expect(await found.get("POST /api/seen")?.({ threadId, postIds: [postId] })).toBe("status 200");
  expect(await everythingStored()).not.toBe(before);
});

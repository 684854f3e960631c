import { beforeAll, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { apiDoors } from "@/lib/testing/api-doors";
import { setUpDatabase } from "@/lib/testing/database";
import { makeTargets, type Targets } from "@/lib/testing/doors";
import { API_PATH } from "./match-operation";
import type { Operation } from "./operation";
import { operations } from "./operations";
import { type Answered, ask, standing, tokenOf } from "./testing";

setUpDatabase();

/** Names of things that are not there. */
const nothing: Record<string, string> = {
  group: "nothing-here",
  place: `reply:${newId()}`,
  job: "999999",
};

let targets: Targets;
let token: string;

beforeAll(async () => {
  targets = await makeTargets();
  token = await tokenOf(targets.stranger);
});

type Input = Record<string, unknown>;

async function send({ method, path, params }: Operation, input: Input): Promise<Answered> {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => String(input[name]));
  const rest = Object.entries(input).filter(([name]) => !(name in params.shape));
  return ask(method, address, {
    token,
    ...(method === "GET" ? {} : { body: Object.fromEntries(rest) }),
  });
}

const closed = operations.flatMap((operation) => {
  const door = apiDoors[`${operation.method} ${API_PATH}${operation.path}`];
  const isNamed = Object.keys(operation.params.shape).length > 0;
  return door && "closed" in door && !("membersEnter" in door) && isNamed
    ? [{ id: operation.id, operation, door }]
    : [];
});

it.each(closed)("$id answers for what is not one's own as for what is not there", async (one) => {
  const { operation, door } = one;
  const input: Input = door.closed(targets);
  const names = Object.keys(operation.params.shape);
  const missing = names.map((name) => [name, nothing[name] ?? newId()]);
  const theirs = await send(operation, input);
  const absent = await send(operation, { ...input, ...Object.fromEntries(missing) });
  expect(theirs.status, theirs.text).toBe(404);
  expect(theirs.text).toBe(absent.text);
  expect(standing(theirs)).toEqual(standing(absent));
});

import { expect, it } from "vitest";
import { openApiDocument } from "./open-api";
import { operations } from "./operations";
import { outcomesOf } from "./outcomes";
import { serveOpenApi } from "./serve-open-api";

const document = openApiDocument();
const text = JSON.stringify(document);

it("describes each operation once, with every parameter of its address", () => {
  const ids = operations.map(({ id }) => id);
  const places = operations.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(places).size).toBe(places.length);
  for (const { id, path, params, method, body, claimedBy } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(params.shape), id).toEqual(named);
    if (method === "GET") expect([body, claimedBy], id).toEqual([null, "request"]);
  }
  expect(text.match(/"operationId"/g)).toHaveLength(operations.length);
});

it("says what comes back, whatever it is", () => {
  for (const operation of operations) {
    const statuses = outcomesOf(operation).map(({ status }) => status);
    expect(new Set(statuses).size, operation.id).toBe(statuses.length);
    expect(statuses).toEqual(expect.arrayContaining([401, 403, 429]));
  }
});

it("refers to nothing that it does not hold, and marks nothing as anything", () => {
  const named = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, name = ""]) => name);
  expect(named.length).toBeGreaterThan(0);
  for (const name of new Set(named)) {
    const [, schema = ""] = /^#\/components\/schemas\/(\w+)$/.exec(name) ?? [];
    expect(document.components.schemas, name).toHaveProperty(schema);
  }
  expect(text).not.toContain("$defs");
  expect(text).not.toContain('"schema":{}');
});

it("is there for anyone, and sent once to who has it", async () => {
  const ask = (headers: Record<string, string> = {}) =>
    serveOpenApi(new Request("http://localhost/api/v1/openapi.json", { headers }));
  const answer = ask();
  expect(answer.headers.get("cache-control")).toContain("public");
  expect(await answer.json()).toEqual(JSON.parse(text));
  expect(ask({ "If-None-Match": answer.headers.get("etag") ?? "" }).status).toBe(304);
});

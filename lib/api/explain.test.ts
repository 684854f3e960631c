import { expect, it } from "vitest";
import { z } from "zod";
import { curlExample } from "./curl-example";
import { explainApi } from "./explain";
import { fieldsOf } from "./fields";
import { schemaWriter } from "./json-schema";
import { operation } from "./operation";
import { operations } from "./operations";
import { member, moment, pageOf } from "./wire";
import { writing } from "./writing";

it("explains every operation, and every object that one names", () => {
  const { tags, components } = explainApi();
  const explained = tags.flatMap((tag) => tag.operations);
  expect(explained.map(({ id }) => id).sort()).toEqual(operations.map(({ id }) => id).sort());
  const known = new Set(components.map(({ name }) => name));
  const named = explained.flatMap(({ parameters, body, answer, answerType }) =>
    [...[...parameters, ...body, ...answer].flatMap(({ type }) => type), ...answerType].flatMap(
      ({ component }) => component ?? [],
    ),
  );
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});

it("writes fields as lines to read, into lists and objects without a name", () => {
  const schema = z.object({
    at: moment.nullable(),
    kind: z.enum(["one", "two"]).optional(),
    page: pageOf(member),
    by: z.object({ name: z.string().describe("Whose.") }).nullable(),
  });
  const { write } = schemaWriter();
  const lines = fieldsOf(write(schema, "output")).map(({ name, type, isRequired, description }) =>
    [name, type.map(({ text }) => text).join(""), isRequired, description].join(" · "),
  );
  expect(lines).toEqual([
    "at · time or null · true · ",
    'kind · "one" or "two" · false · ',
    "page · object · true · ",
    "page.items · list of Member · true · ",
    "page.next · string or null · true · The cursor of the next page; null on the last.",
    "by · object or null · true · ",
    "by.name · string · true · Whose.",
  ]);
});

it("shows a request that a terminal takes", () => {
  const reply = operation({
    id: "reply",
    method: "POST",
    path: "/posts/{post}/replies",
    tag: "Posts",
    summary: "Reply",
    scope: "write",
    params: { post: z.string() },
    body: z.strictObject({ ...writing, count: z.int() }),
    answer: z.object({}),
    perform: async () => ({}),
  });
  expect(curlExample(reply)).toBe(
    [
      "curl http://localhost:3000/api/v1/posts/POST/replies",
      "-X POST",
      '-H "Authorization: Bearer $CURBSIDE_TOKEN"',
      '-H "Idempotency-Key: $(uuidgen)"',
      '-H "Content-Type: application/json"',
      `-d '{"markdown":"…","count":1}'`,
    ].join(" \\\n  "),
  );
});

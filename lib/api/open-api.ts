import { z } from "zod";
import { env } from "@/lib/env";
import { type JsonSchema, schemaWriter } from "./json-schema";
import { API_PATH } from "./match-operation";
import type { Operation } from "./operation";
import { operations } from "./operations";
import { outcomesOf } from "./outcomes";
import { REFUSAL_CODES, REFUSALS, type RefusalCode } from "./refusals";

const problem = z
  .object({
    type: z.string(),
    title: z.string().describe("A sentence for people: what happened, and the way forward."),
    status: z.int(),
    code: z
      .enum([...REFUSAL_CODES, ...(Object.keys(REFUSALS) as RefusalCode[])])
      .describe("For programs: it stays the same when the sentence changes."),
    errors: z
      .record(z.string(), z.array(z.string()))
      .optional()
      .describe("What to do about each field; the empty name is the request as a whole."),
  })
  .meta({ id: "Problem" });

const GUIDE = `The forum for programs. Send a personal access token, made under Settings, as \`Authorization: Bearer …\`; a token reads, writes or moderates, as its scopes say.

Every write carries an \`Idempotency-Key\` of 8 to 128 visible ASCII characters. Sent again within 24 hours with the same key, it is done once and answered alike, with \`Idempotency-Replayed: true\`.

Lists come in pages: follow \`next\`, or the header \`Link\`; a cursor belongs to the list it came from, ordered and narrowed as it was. The few lists without cursors say how many they hold at most. Reads carry an \`ETag\`; send it back as \`If-None-Match\` to be told 304 when nothing has changed. Refusals are \`application/problem+json\`. What is not yours to know of answers exactly like what does not exist.

Each kind of request has its own allowance a minute, \`RateLimit\` says what is left of it and \`RateLimit-Policy\` how many there are. Used up, it answers 429 with \`Retry-After\`, and so does 503 when the database is away.`;

/** The API as OpenAPI 3.1, from the schemas that check what comes in and goes out. */
export function openApiDocument() {
  const { write, components } = schemaWriter();
  const refusal = { "application/problem+json": { schema: write(problem, "output") } };
  const paths: Record<string, JsonSchema> = {};
  for (const operation of operations) {
    const described = explain(operation, write, refusal);
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: described,
    };
  }
  return {
    openapi: "3.1.0",
    info: { title: `${env.APP_NAME} API`, version: "1", description: GUIDE },
    servers: [{ url: new URL(env.APP_URL).origin + API_PATH }],
    security: [{ token: [] }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: components,
    },
  };
}

type Write = ReturnType<typeof schemaWriter>["write"];

function explain(operation: Operation, write: Write, refusal: JsonSchema): JsonSchema {
  const { id, tag, summary, description, scope, body, answer, status } = operation;
  const content = { "application/json": { schema: write(answer, "output") } };
  const refusals = outcomesOf(operation).map(({ status, when }) => [
    status,
    {
      description: when,
      ...(status === 429 || status === 503 ? { headers: { "Retry-After": WAIT } } : {}),
      ...(status === 304 ? {} : { content: refusal }),
    },
  ]);
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description && { description }),
    security: [{ token: [scope] }],
    parameters: [
      ...parameters("path", operation.params, write),
      ...parameters("query", operation.query, write),
      ...(operation.method === "GET" ? [IF_NONE_MATCH] : [IDEMPOTENCY_KEY]),
    ],
    ...(body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: write(body, "input") } },
      },
    }),
    responses: {
      [status]: { description: "Done.", headers: headersOf(operation), content },
      ...Object.fromEntries(refusals),
    },
  };
}

function parameters(place: "path" | "query", shape: z.ZodObject, write: Write): JsonSchema[] {
  const written = write(shape, "input");
  const required = z.array(z.string()).catch([]).parse(written.required);
  const properties = z.record(z.string(), z.looseObject({})).catch({}).parse(written.properties);
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    ...(typeof description === "string" && { description }),
    schema,
  }));
}

const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description: "Names this write, so that sending it again does nothing more.",
  schema: { type: "string", pattern: "^[\\x21-\\x7e]{8,128}$" },
};

const IF_NONE_MATCH = {
  name: "If-None-Match",
  in: "header",
  required: false,
  description: "The `ETag` you have.",
  schema: { type: "string" },
};

const header = (description: string) => ({ description, schema: { type: "string" } });

const WAIT = { description: "Seconds to wait.", schema: { type: "integer" } };

function headersOf({ method, query }: Operation): JsonSchema {
  return {
    RateLimit: header("What is left of this minute's requests."),
    "RateLimit-Policy": header("How many there are a minute."),
    ...(method === "GET"
      ? { ETag: header("Names what is answered, until it changes.") }
      : { "Idempotency-Replayed": header("`true` when this is an earlier answer, given again.") }),
    ...("cursor" in query.shape ? { Link: header('The next page, as `rel="next"`.') } : {}),
  };
}

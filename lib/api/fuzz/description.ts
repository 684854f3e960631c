import { z } from "zod";
import { serveOpenApi } from "../serve-open-api";

const jsonSchema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.json()).optional(),
  const: z.json().optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
  minLength: z.int().default(0),
  maxLength: z.int().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minItems: z.int().default(0),
  maxItems: z.int().optional(),
  required: z.array(z.string()).default([]),
  get properties(): z.ZodOptional<z.ZodRecord<z.ZodString, typeof jsonSchema>> {
    return z.record(z.string(), jsonSchema).optional();
  },
  get items(): z.ZodOptional<typeof jsonSchema> {
    return jsonSchema.optional();
  },
  get anyOf(): z.ZodOptional<z.ZodArray<typeof jsonSchema>> {
    return z.array(jsonSchema).optional();
  },
  get allOf(): z.ZodOptional<z.ZodArray<typeof jsonSchema>> {
    return z.array(jsonSchema).optional();
  },
});

export type Schema = z.output<typeof jsonSchema>;

const content = z.record(z.string(), z.object({ schema: z.looseObject({}) }));
const described = z.object({
  operationId: z.string(),
  parameters: z.array(
    z.object({
      name: z.string(),
      in: z.enum(["path", "query", "header"]),
      required: z.boolean(),
      schema: jsonSchema,
    }),
  ),
  requestBody: z
    .object({ content: z.object({ "application/json": z.object({ schema: jsonSchema }) }) })
    .optional(),
  responses: z.record(z.string(), z.object({ content: content.optional() })),
});
const document = z.object({
  paths: z.record(z.string(), z.record(z.string(), described)),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
});

export type Described = z.output<typeof described> & { method: string; path: string };

export type Description = {
  operations: Described[];
  components: Record<string, Schema>;
  /** The same as they were sent, to check answers against. */
  sent: Record<string, object>;
};

/** The API as its own document describes it: what is tried is tried by that alone. */
export async function readDescription(): Promise<Description> {
  const answer = serveOpenApi(new Request("http://localhost/api/v1/openapi.json"));
  const { paths, components } = document.parse(await answer.json());
  return {
    operations: Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, one]) => ({
        ...one,
        method: method.toUpperCase(),
        path,
      })),
    ),
    components: z.record(z.string(), jsonSchema).parse(components.schemas),
    sent: components.schemas,
  };
}

/** What the document says about a method at an address, if anything. */
export function describedAt(
  { operations }: Description,
  method: string,
  path: string,
): Described | undefined {
  const wanted = method === "HEAD" ? "GET" : method;
  const fitting = operations
    .filter((one) => patternOf(one.path).test(path))
    .sort((a, b) => a.path.split("{").length - b.path.split("{").length);
  return fitting.find((one) => one.path === fitting[0]?.path && one.method === wanted);
}

const patternOf = (path: string) => new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]*")}$`);

import { z } from "zod";

export type JsonSchema = Record<string, unknown>;

/**
 * Writes schemas as JSON Schema. What has a name becomes a component that others refer to, collected
 * in `components`; the same in answers and bodies.
 */
export function schemaWriter(components: Record<string, JsonSchema> = {}) {
  const write = (schema: z.ZodType, io: "input" | "output"): JsonSchema => {
    const { $schema: _, $defs = {}, ...root } = z.toJSONSchema(schema, { io, override: plainly });
    const { schema: written, named } = withReferences({ schema: root, named: $defs });
    Object.assign(components, named);
    return written;
  };
  return { write, components };
}

/** References as OpenAPI writes them. */
function withReferences<Written>(written: Written): {
  schema: JsonSchema;
  named: Record<string, JsonSchema>;
} & Written {
  return JSON.parse(JSON.stringify(written), (key, value: unknown) =>
    key === "$ref" && typeof value === "string"
      ? value.replace("#/$defs/", "#/components/schemas/")
      : value,
  );
}

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>["override"]>;

/**
 * Leaves out what only a checker needs, and what would forbid answers to gain fields. `null` is
 * written as a type of its own, which every reader knows.
 */
const plainly: Override = ({ zodSchema, jsonSchema }) => {
  const { def } = zodSchema._zod;
  if (def.type === "object" && !def.catchall) delete jsonSchema.additionalProperties;
  if (jsonSchema.format === "date-time" || jsonSchema.format === "date") delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
};

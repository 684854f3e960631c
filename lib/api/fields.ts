import { z } from "zod";

/** A type in words; parts that are components name them. */
export type TypePart = { text: string; component?: string };

export type Field = {
  /** With dots into objects and brackets into arrays, such as `items[].member`. */
  name: string;
  type: TypePart[];
  isRequired: boolean;
  description: string;
};

const jsonSchema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  format: z.string().optional(),
  description: z.string().optional(),
  required: z.array(z.string()).default([]),
  get properties() {
    return z.record(z.string(), jsonSchema).default({});
  },
  get items() {
    return jsonSchema.optional();
  },
  get anyOf() {
    return z.array(jsonSchema).optional();
  },
});

type Schema = z.output<typeof jsonSchema>;

/** The fields of an object as lines to read, those of unnamed objects within it included. */
export function fieldsOf(written: unknown): Field[] {
  return linesOf(jsonSchema.parse(written), "");
}

/** What something is, in words. */
export const typeOf = (written: unknown): TypePart[] => partsOf(jsonSchema.parse(written));

function linesOf(schema: Schema, prefix: string): Field[] {
  return Object.entries(schema.properties).flatMap(([name, field]) => [
    {
      name: prefix + name,
      type: partsOf(field),
      isRequired: schema.required.includes(name),
      description: field.description ?? "",
    },
    ...withinOf(field, prefix + name),
  ]);
}

/** The fields of objects without a name, which are explained where they stand. */
function withinOf(schema: Schema, name: string): Field[] {
  if (schema.items) return withinOf(schema.items, `${name}[]`);
  if (schema.anyOf) return schema.anyOf.flatMap((one) => withinOf(one, name));
  return linesOf(schema, `${name}.`);
}

const FORMATS: Record<string, string> = { "date-time": "time", date: "day" };

function partsOf(schema: Schema): TypePart[] {
  const { $ref, items, anyOf, type = "anything" } = schema;
  if ($ref) {
    const component = $ref.replace(/^.*\//, "");
    return [{ text: component, component }];
  }
  if (anyOf) return joined(anyOf.map(partsOf));
  if (schema.enum) return joined(schema.enum.map((value) => [{ text: JSON.stringify(value) }]));
  if ("const" in schema && schema.const !== undefined) {
    return [{ text: JSON.stringify(schema.const) }];
  }
  if (items) return listOf(partsOf(items));
  return [{ text: FORMATS[schema.format ?? ""] ?? [type].flat().join(" or ") }];
}

const joined = (alternatives: TypePart[][]): TypePart[] =>
  alternatives.flatMap((parts, index) => (index === 0 ? parts : [{ text: " or " }, ...parts]));

const listOf = (parts: TypePart[]): TypePart[] => [{ text: "list of " }, ...parts];

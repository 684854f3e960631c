import { curlExample } from "./curl-example";
import { type Field, fieldsOf, type TypePart, typeOf } from "./fields";
import { schemaWriter } from "./json-schema";
import { openApiDocument } from "./open-api";
import type { Operation } from "./operation";
import { operations } from "./operations";
import { type Outcome, outcomesOf } from "./outcomes";

/** An operation as people read it. */
export type Explained = Pick<
  Operation,
  "id" | "method" | "path" | "summary" | "description" | "scope" | "status"
> & {
  parameters: Field[];
  body: Field[];
  answer: Field[];
  /** What is answered, where that is an object with a name. */
  answerType: TypePart[];
  outcomes: Outcome[];
  example: string;
};

export type ExplainedApi = {
  guide: string[];
  tags: { name: string; operations: Explained[] }[];
  components: { name: string; description: string; fields: Field[] }[];
};

let made: ExplainedApi | undefined;

/** The whole API as its page shows it, from the schemas that check what comes in and goes out. */
export function explainApi(): ExplainedApi {
  made ??= explainAll();
  return made;
}

function explainAll(): ExplainedApi {
  const { info, components } = openApiDocument();
  const tags = [...Map.groupBy(operations, ({ tag }) => tag)];
  return {
    guide: info.description.split("\n\n"),
    tags: tags.map(([name, ones]) => ({ name, operations: ones.map(explain) })),
    components: Object.entries(components.schemas)
      .map(([name, schema]) => ({
        name,
        description: typeof schema.description === "string" ? schema.description : "",
        fields: fieldsOf(schema),
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}

function explain(operation: Operation): Explained {
  const { write } = schemaWriter();
  const answer = write(operation.answer, "output");
  return {
    ...operation,
    parameters: [
      ...fieldsOf(write(operation.params, "input")),
      ...fieldsOf(write(operation.query, "input")),
    ],
    body: operation.body ? fieldsOf(write(operation.body, "input")) : [],
    answer: fieldsOf(answer),
    answerType: typeOf(answer),
    outcomes: outcomesOf(operation),
    example: curlExample(operation),
  };
}

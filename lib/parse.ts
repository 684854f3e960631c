import type { z } from "zod";
import { Invalid } from "./errors";
import { issueWords } from "./issue-words";

/** Validates input against a contract, or throws `Invalid` with what to do about each field. */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  { status }: { status?: 400 | 422 } = {},
): z.output<Schema> {
  const result = schema.safeParse(input, { error: issueWords });
  if (result.success) return result.data;
  const fieldErrors: Record<string, string[]> = {};
  for (const issue of result.error.issues) {
    const field = issue.path.join(".");
    fieldErrors[field] = [...(fieldErrors[field] ?? []), issue.message];
  }
  throw new Invalid(fieldErrors, { status });
}

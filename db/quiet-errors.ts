import { inspect } from "node:util";
import { DrizzleQueryError } from "drizzle-orm/errors";

/**
 * A failed query's error quotes its parameters, which are what people wrote. Wherever such an error
 * is printed, this prints its code and where it happened instead.
 */
export function quietQueryErrors(): void {
  Object.defineProperty(DrizzleQueryError.prototype, inspect.custom, {
    configurable: true,
    value: describe,
  });
}

function describe(this: DrizzleQueryError): string {
  const cause = this.cause as { code?: unknown } | undefined;
  const frames = this.stack?.split("\n").filter((line) => /^\s+at /.test(line)) ?? [];
  return [`DrizzleQueryError: code ${String(cause?.code ?? "unknown")}`, ...frames].join("\n");
}

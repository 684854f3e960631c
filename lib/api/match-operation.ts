import { NotFound } from "@/lib/errors";
import type { Operation } from "./operation";
import { operations } from "./operations";
import { type ApiRefusal, methodNotAllowed } from "./refusals";

export const API_PATH = "/api/v1";

type Template = { segments: string[]; operations: Operation[] };

/** The operation that a method and an address name, and the address' parameters. */
export function matchOperation(
  method: string,
  path: string,
): { operation: Operation; params: Record<string, string> } {
  const asked = segmentsOf(path);
  const template = templates().find(({ segments }) => fits(segments, asked));
  if (!template) throw new NotFound();
  const wanted = method === "HEAD" ? "GET" : method;
  const operation = template.operations.find((one) => one.method === wanted);
  if (!operation) throw notAllowed(template);
  const params = template.segments.flatMap((segment, index) =>
    isParameter(segment) ? [[segment.slice(1, -1), asked[index] ?? ""]] : [],
  );
  return { operation, params: Object.fromEntries(params) };
}

/** Percent-encoding that says nothing names nothing. */
function segmentsOf(path: string): string[] {
  try {
    return path.slice(`${API_PATH}/`.length).split("/").map(decodeURIComponent);
  } catch {
    throw new NotFound();
  }
}

const isParameter = (segment: string) => segment.startsWith("{");

const fits = (template: string[], asked: string[]) =>
  template.length === asked.length &&
  template.every((segment, index) => isParameter(segment) || segment === asked[index]);

let known: Template[] | undefined;

/** Every address, those that are words before those that are parameters. */
function templates(): Template[] {
  known ??= [...Map.groupBy(operations, ({ path }) => path)]
    .map(([path, ones]) => ({ segments: path.slice(1).split("/"), operations: ones }))
    .sort((a, b) => parameters(a) - parameters(b));
  return known;
}

const parameters = ({ segments }: Template) => segments.filter(isParameter).length;

function notAllowed(template: Template): ApiRefusal {
  const methods = template.operations.map(({ method }) => method);
  return methodNotAllowed(methods.includes("GET") ? [...methods, "HEAD"] : methods);
}

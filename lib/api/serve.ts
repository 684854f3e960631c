import { headersOfData } from "@/lib/auth/security-headers";
import { Invalid } from "@/lib/errors";
import { fromJson, readText } from "@/lib/read-body";
import { admit } from "./admit";
import { answerOf, headersOfAllowance, refusalAnswer } from "./answer";
import { carryOut } from "./carry-out";
import { isList, withoutMarks } from "./list-cursor";
import { matchOperation } from "./match-operation";
import type { Operation } from "./operation";
import { ApiRefusal } from "./refusals";

/** Answers a program's request, whatever it is: one of the operations, or why not, as `problem+json`. */
export async function serve(request: Request): Promise<Response> {
  const response = await answer(request);
  for (const [name, value] of Object.entries(headersOfData())) response.headers.set(name, value);
  return response;
}

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  let operation: Operation | undefined;
  let counted: Record<string, string> = {};
  try {
    const match = matchOperation(request.method, url.pathname);
    operation = match.operation;
    const { viewer, allowance } = await admit(request, operation);
    counted = headersOfAllowance(operation, allowance);
    const sent = queryOf(url);
    const { query, refusal } = isList(operation)
      ? withoutMarks(url, sent)
      : { query: sent, refusal: null };
    const prepared = operation.prepare({
      params: match.params,
      query,
      body: operation.body && (await readBody(request)),
    });
    const done =
      operation.method === "GET"
        ? { answer: await prepared.perform(viewer, ""), isReplay: false }
        : await carryOut(operation, prepared, viewer, request.headers.get("idempotency-key"));
    /* Only now: a list that is not there, or not theirs, is neither with any cursor. */
    if (refusal) throw refusal;
    return answerOf(request, operation, { ...done, counted });
  } catch (error) {
    return refusalAnswer(error, operation, counted);
  }
}

function queryOf({ searchParams }: URL): Record<string, string> {
  const twice = [...searchParams.keys()].find((name, index, all) => all.indexOf(name) !== index);
  if (twice !== undefined)
    throw new Invalid({ "": ["Name each parameter once."] }, { status: 400 });
  return Object.fromEntries(searchParams);
}

async function readBody(request: Request): Promise<unknown> {
  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (encoding.toLowerCase() !== "identity") {
    throw new ApiRefusal("json-required", "Send JSON as it is, without Content-Encoding.");
  }
  const text = await readText(request);
  if (text === "") return {};
  const type = request.headers.get("content-type") ?? "";
  const charset = /;\s*charset="?([^";\s]*)/i.exec(type)?.[1] ?? "utf-8";
  if (!/^application\/json *(;|$)/i.test(type) || !/^utf-?8$/i.test(charset)) {
    throw new ApiRefusal("json-required", "Send Content-Type: application/json, in UTF-8.");
  }
  return fromJson(text);
}

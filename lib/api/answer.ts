import { env } from "@/lib/env";
import { errorCode, errorPlace } from "@/lib/error-code";
import { Refusal, TooMany } from "@/lib/errors";
import { log } from "@/lib/log";
import { problem } from "@/lib/problem";
import type { Allowance } from "./count-use";
import { entityTag, isHeld } from "./entity-tag";
import { isList, withMarkedCursors } from "./list-cursor";
import type { Operation } from "./operation";
import { ApiRefusal } from "./refusals";

type Done = { answer: unknown; isReplay: boolean; counted: Record<string, string> };

/** What is left of the requests of this kind. */
export const headersOfAllowance = (
  { id }: Operation,
  { limit, remaining, seconds }: Allowance,
): Record<string, string> => ({
  RateLimit: `"${id}";r=${remaining};t=${seconds}`,
  "RateLimit-Policy": `"${id}";q=${limit};w=60`,
});

/** An answer as JSON. A read names its version, and is not sent again to who has it. */
export function answerOf(request: Request, operation: Operation, done: Done): Response {
  const asked = new URL(request.url);
  const inPages = isList(operation);
  const answer = inPages ? withMarkedCursors(asked, done.answer as object) : done.answer;
  const text = JSON.stringify(answer);
  const headers: Record<string, string> = {
    "Cache-Control": "private, no-store",
    ...done.counted,
    ...(done.isReplay ? { "Idempotency-Replayed": "true" } : {}),
  };
  if (operation.method === "GET") {
    const next = inPages ? nextOf(asked, answer) : null;
    if (next) headers.Link = `<${next}>; rel="next"`;
    headers.ETag = entityTag(text);
    if (isHeld(request.headers.get("if-none-match"), headers.ETag)) {
      return new Response(null, { status: 304, headers });
    }
  }
  return new Response(text, {
    status: operation.status,
    headers: { ...headers, "Content-Type": "application/json" },
  });
}

/** The address of a list's next page, at the site's own address whatever the request called it. */
function nextOf(asked: URL, answer: unknown): string | null {
  const cursor = Reflect.get(answer as object, "next");
  if (typeof cursor !== "string") return null;
  const { pathname, searchParams } = new URL(asked);
  searchParams.delete("before");
  searchParams.set("cursor", cursor);
  return `${new URL(env.APP_URL).origin}${pathname}?${searchParams}`;
}

/** The database cannot be reached, has no place left, or took too long. */
const AWAY = /^(ECONN|CONNECT|CONNECTION_|ENOTFOUND|ETIMEDOUT|08|57P0|53|57014)/;
const LOCKED = /^(55P03|40001|40P01)$/;

/** Why not, as `problem+json`. What nobody foresaw is logged by its code and place, and told to nobody. */
export function refusalAnswer(
  error: unknown,
  operation: Operation | undefined,
  counted: Record<string, string>,
): Response {
  if (error instanceof ApiRefusal) return problem(error, { ...counted, ...error.headers });
  if (error instanceof TooMany) {
    return problem(error, { RateLimit: `"${operation?.id}";r=0;t=${error.retryAfter}` });
  }
  if (error instanceof Refusal) return problem(error, counted);
  const code = errorCode(error);
  log.error("request.failed", { operation: operation?.id, code, place: errorPlace(error) });
  const refusal = LOCKED.test(code)
    ? new ApiRefusal("busy", "Somebody changes the same thing now. Send it again.", again)
    : AWAY.test(code)
      ? new ApiRefusal("unavailable", "The database does not answer. Try again soon.", again)
      : new ApiRefusal(
          "failed",
          "Something went wrong here, and it was noted. It is safe to send it again.",
        );
  return problem(refusal, { ...counted, ...refusal.headers });
}

const again = { "Retry-After": "2" };

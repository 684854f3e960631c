import { getViewer } from "./auth/get-viewer";
import { env } from "./env";
import { Denied, Invalid, Refusal, TooMany } from "./errors";
import type { Viewer } from "./policy/viewer";

type Handler = (request: Request) => Promise<Response>;

const noStore = { "Cache-Control": "no-store" };

/** Turns a use case that changes something into a route handler: JSON in, JSON or `problem+json` out. */
export function writeRoute(perform: (viewer: Viewer, input: unknown) => Promise<unknown>): Handler {
  return (request) =>
    answer(async () => {
      assertOwnPage(request);
      return perform(await getViewer(), await readJson(request));
    });
}

/** Turns a read into a route handler; its input is the query string's parameters. */
export function readRoute(
  perform: (viewer: Viewer, input: Record<string, string>) => Promise<unknown>,
): Handler {
  return (request) =>
    answer(async () =>
      perform(await getViewer(), Object.fromEntries(new URL(request.url).searchParams)),
    );
}

async function answer(perform: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await perform(), { headers: noStore });
  } catch (error) {
    if (error instanceof Refusal) return problem(error);
    throw error;
  }
}

function problem(error: Refusal): Response {
  return Response.json(
    {
      type: "about:blank",
      title: error.message,
      status: error.status,
      code: error.code,
      ...(error instanceof Invalid ? { errors: error.fieldErrors } : {}),
    },
    {
      status: error.status,
      headers: {
        ...noStore,
        "Content-Type": "application/problem+json",
        ...(error instanceof TooMany ? { "Retry-After": String(Math.ceil(error.retryAfter)) } : {}),
      },
    },
  );
}

/** A cookie proves who, not from where: another site's page must not write in a member's name. */
function assertOwnPage(request: Request): void {
  const origin = request.headers.get("origin");
  if (origin !== new URL(env.APP_URL).origin) {
    throw new Denied("This can only be sent from the site's own pages.");
  }
}

/** Bytes of a body that are read at most, whatever length it declares. */
const BODY_LIMIT = 512 * 1024;

async function readJson(request: Request): Promise<unknown> {
  const text = await readBounded(request);
  try {
    return JSON.parse(text);
  } catch {
    throw new Invalid({ "": ["Send JSON."] }, { status: 400 });
  }
}

async function readBounded(request: Request): Promise<string> {
  const tooMuch = new Invalid({ "": ["That is too much to send at once."] }, { status: 413 });
  if (Number(request.headers.get("content-length") ?? 0) > BODY_LIMIT) throw tooMuch;
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > BODY_LIMIT) throw tooMuch;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

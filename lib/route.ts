import { getViewer } from "./auth/get-viewer";
import { env } from "./env";
import { Denied, Refusal } from "./errors";
import type { Viewer } from "./policy/viewer";
import { problem } from "./problem";
import { fromJson, readText } from "./read-body";
import { isForReaders, refusalPage } from "./refusal-page";

type Handler = (request: Request) => Promise<Response>;

const noStore = { "Cache-Control": "no-store" };

/** Turns a use case that changes something into a route handler: JSON in, JSON or `problem+json` out. */
export function writeRoute(perform: (viewer: Viewer, input: unknown) => Promise<unknown>): Handler {
  return (request) =>
    answer(async () => {
      assertOwnPage(request);
      return perform(await getViewer(), fromJson(await readText(request)));
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

/** Turns a read that answers with a file of its own into a route handler. */
export function fileRoute(
  perform: (viewer: Viewer, input: Record<string, string>) => Promise<Response>,
): Handler {
  return async (request) => {
    try {
      const sent = Object.fromEntries(new URL(request.url).searchParams);
      return await perform(await getViewer(), sent);
    } catch (error) {
      if (error instanceof Refusal) return problem(error);
      throw error;
    }
  };
}

/**
 * Turns a use case into a route handler for a plain form, which leads back to the page it stood on. A
 * refusal is a page of a few words for whoever sees it, and `problem+json` for a script.
 */
export function formRoute(perform: (viewer: Viewer, input: unknown) => Promise<unknown>): Handler {
  return async (request) => {
    try {
      assertOwnPage(request);
      const sent = new URLSearchParams(await readText(request));
      await perform(await getViewer(), Object.fromEntries(sent));
      const headers = { ...noStore, Location: pageBehind(request) };
      return new Response(null, { status: 303, headers });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (!isForReaders(request.headers.get("accept"), false)) return problem(error);
      const headers = { ...noStore, "Content-Type": "text/html; charset=utf-8" };
      const page = refusalPage(error.message, "Nothing was changed. Go back to where you were.");
      return new Response(page, { status: error.status, headers });
    }
  };
}

/** The page that sent this, as a path of ours. */
function pageBehind(request: Request): string {
  const referrer = request.headers.get("referer") ?? "";
  if (!URL.canParse(referrer)) return "/";
  const { origin, pathname, search } = new URL(referrer);
  // Two slashes would lead to another site.
  const isOwn = origin === new URL(env.APP_URL).origin && !pathname.startsWith("//");
  return isOwn ? pathname + search : "/";
}

async function answer(perform: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await perform(), { headers: noStore });
  } catch (error) {
    if (error instanceof Refusal) return problem(error);
    throw error;
  }
}

/** A cookie proves who, not from where: another site's page must not write in a member's name. */
export function assertOwnPage(request: Request): void {
  const origin = request.headers.get("origin");
  if (origin !== new URL(env.APP_URL).origin) {
    throw new Denied("This can only be sent from the site's own pages.");
  }
}

/** Bytes of a form at most; the framework breaks off at the same size. */
const MOST = 1024 * 1024;

/** Why a request to a page is refused before anything looks at it. */
export type Unusable = { status: 400 | 403 | 405 | 411 | 413 | 415; message: string };

const unusable = (status: Unusable["status"], message: string): Unusable => ({ status, message });

const damaged = () => unusable(400, "What arrived here is incomplete or damaged.");

/**
 * What is wrong with a request to a page, or null when it may be one of ours. The framework answers
 * most of these as if it had broken itself. Reads the body, so hand over a request of one's own.
 */
export async function findFault(request: Request): Promise<Unusable | null> {
  if (request.method === "GET" || request.method === "HEAD") return null;
  if (request.method !== "POST") return unusable(405, "Pages can be read, and their forms sent.");
  const { headers } = request;
  if (isForeign(headers)) {
    return unusable(403, "This can only be sent from the site's own pages.");
  }
  const length = headers.get("content-length");
  if (length === null) return unusable(411, "Say how long the form is (Content-Length).");
  if (Number(length) > MOST) return unusable(413, "That is too much to send at once.");
  const isScripted = headers.has("next-action");
  if (!/^multipart\/form-data\b/i.test(headers.get("content-type") ?? "")) {
    if (!isScripted) return unusable(415, "Only the forms of this site can be sent here.");
    return isList(await request.text()) ? null : damaged();
  }
  const form = await request.formData().catch(() => null);
  if (!form) return damaged();
  return (isScripted ? isList(form.get("0")) : hasWholeActions(form)) ? null : damaged();
}

/** Another site's page must not send a form in a member's name. */
function isForeign(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin === null) return false;
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** A form without JavaScript says in hidden fields what it does: each must be whole, and all be there. */
function hasWholeActions(form: FormData): boolean {
  return [...form.keys()].every((name) => {
    const prefix = /^\$ACTION_REF_(.*)$/.exec(name)?.[1];
    if (prefix === undefined) return !/^\$ACTION_\d+:/.test(name) || isJson(form.get(name));
    const bound = /"bound":"\$@(\w+)"/.exec(String(form.get(`$ACTION_${prefix}:0`)))?.[1];
    return (
      bound === undefined || isList(form.get(`$ACTION_${prefix}:${Number.parseInt(bound, 16)}`))
    );
  });
}

const isJson = (value: unknown) => fromJson(value) !== undefined;
const isList = (value: unknown) => Array.isArray(fromJson(value));

function fromJson(value: unknown): unknown {
  try {
    return typeof value === "string" ? JSON.parse(value) : undefined;
  } catch {
    return undefined;
  }
}

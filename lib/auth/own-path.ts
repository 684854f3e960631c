const BASE = "http://own.invalid";
const LONGEST = 2048;

/** Pages that would lead in a circle after signing in. */
const NOT_A_GOAL = /^\/(sign-in|sign-out|api)(?:[/?#]|$)/;

/** Starts with one slash, and holds no backslash or control character that a browser would read its own way. */
function isPlain(path: string): boolean {
  return /^\/(?![/\\])/.test(path) && !/[\\\p{Cc}]/u.test(path);
}

/** The path on this site that a request names, or the front page when it names anything else. */
export function ownPath(value: unknown): string {
  if (typeof value !== "string" || value.length > LONGEST || !isPlain(value)) return "/";
  if (!URL.canParse(value, BASE)) return "/";
  const { origin, pathname, search, hash } = new URL(value, BASE);
  const isOwn = origin === BASE && isPlain(pathname) && isPlain(decoded(pathname));
  return isOwn && !NOT_A_GOAL.test(pathname) ? pathname + search + hash : "/";
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return "//";
  }
}

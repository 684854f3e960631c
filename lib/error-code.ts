const CODE_FORM = /^[A-Za-z0-9_.:-]{1,60}$/;

/**
 * A short code for any error, such as `ECONNREFUSED`, `23505` or `TypeError`. Messages are left out
 * on purpose: those of a database driver quote the parameters, and with them what people wrote.
 */
export function errorCode(error: unknown): string {
  for (let cause: unknown = error, depth = 0; isObject(cause) && depth < 5; depth++) {
    if (typeof cause.code === "string" && CODE_FORM.test(cause.code)) return cause.code;
    cause = cause.cause;
  }
  return isObject(error) && typeof error.name === "string" && CODE_FORM.test(error.name)
    ? error.name
    : "unknown";
}

/** Where an error came from: its stack without the message. */
export function errorPlace(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.stack === undefined) return undefined;
  const frames = error.stack.split("\n").filter((line) => /^\s+at /.test(line));
  return frames.slice(0, 8).join("\n");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Expected refusals. They are thrown inside and translated once at each edge: page, action, route. */
export abstract class Refusal extends Error {
  abstract readonly code: string;
  abstract readonly status: number;
}

/** What was sent cannot be used. `fieldErrors` maps a field's name to what to do about it; "" is the form as a whole. */
export class Invalid extends Refusal {
  readonly code: "invalid" | "conflict" | "too-large";
  readonly status: number;
  constructor(
    readonly fieldErrors: Record<string, string[]>,
    { status = 422 }: { status?: 400 | 409 | 413 | 422 } = {},
  ) {
    super(Object.values(fieldErrors).flat()[0] ?? "Check what you entered.");
    this.status = status;
    this.code = status === 409 ? "conflict" : status === 413 ? "too-large" : "invalid";
  }
}

/** A body that was not read to its end: what is left of it would be taken for the next request. */
export class TooMuchSent extends Invalid {
  constructor() {
    super({ "": ["That is too much to send at once."] }, { status: 413 });
  }
}

/** A key under which something else was stored before. */
export class SentBefore extends Invalid {}

export class SignInRequired extends Refusal {
  readonly code = "sign-in-required";
  readonly status = 401;
  constructor() {
    super("Sign in to continue.");
  }
}

/** The viewer may know that it exists, but not do this. `reason` is a sentence with the way forward. */
export class Denied extends Refusal {
  readonly code = "denied";
  readonly status = 403;
  constructor(readonly reason: string) {
    super(reason);
  }
}

/** Not there, or not this viewer's to know of: the two are never told apart. */
export class NotFound extends Refusal {
  readonly code = "not-found";
  readonly status = 404;
  constructor() {
    super("There is nothing here, or it is not open to you.");
  }
}

export class TooMany extends Refusal {
  readonly code = "too-many";
  readonly status = 429;
  /** @param retryAfter seconds until it may be tried again */
  constructor(readonly retryAfter: number) {
    super(`That was a lot in a short time. Try again in ${inWords(retryAfter)}.`);
  }
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.ceil(seconds))} seconds`;
  if (seconds < 90 * 60) return `${Math.ceil(seconds / 60)} minutes`;
  return `${Math.ceil(seconds / 3600)} hours`;
}

import { Refusal } from "@/lib/errors";

/** What only programs are told, with its status. */
export const REFUSALS = {
  "token-required": 401,
  "token-unknown": 401,
  "scope-missing": 403,
  "method-not-allowed": 405,
  "json-required": 415,
  "idempotency-key-required": 400,
  "idempotency-key-reused": 422,
  busy: 409,
  unavailable: 503,
  failed: 500,
} as const;

/** What everybody is told, programs included. */
export const REFUSAL_CODES = [
  "invalid",
  "conflict",
  "too-large",
  "sign-in-required",
  "denied",
  "not-found",
  "too-many",
] as const;

export type RefusalCode = keyof typeof REFUSALS;

export class ApiRefusal extends Refusal {
  readonly status: number;
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
    this.status = REFUSALS[code];
  }
}

export const methodNotAllowed = (allowed: string[]) =>
  new ApiRefusal("method-not-allowed", `Here you can ${allowed.join(", ")}.`, {
    Allow: allowed.join(", "),
  });

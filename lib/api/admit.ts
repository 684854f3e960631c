import { getViewer } from "@/lib/auth/get-viewer";
import { hashToken } from "@/lib/auth/secrets";
import { findViewerByToken } from "@/lib/auth/viewer-by-token";
import { env } from "@/lib/env";
import type { Scope } from "@/lib/policy/token-scopes";
import type { MemberViewer } from "@/lib/policy/viewer";
import { type Allowance, allowanceOf, countUse, isUsedUp } from "./count-use";
import type { Operation } from "./operation";
import { ApiRefusal } from "./refusals";

/** Who asks, and what they have left to ask. */
export type Admitted = { viewer: MemberViewer; allowance: Allowance };

/**
 * Lets in who asks for an operation, and counts it: a program by its token, or one of the site's own
 * pages that reads for the member before it.
 */
export async function admit(request: Request, operation: Operation): Promise<Admitted> {
  const limit = operation.method === "GET" ? env.API_READS : env.API_WRITES;
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return byToken(authorization, operation, limit);
  if (isOwnPagesRead(request)) {
    const viewer = await getViewer();
    if (viewer.kind === "member") {
      const key = `member:${viewer.memberId}:${operation.id}`;
      return { viewer, allowance: await countUse(key, limit) };
    }
  }
  throw new ApiRefusal(
    "token-required",
    "Send a personal access token: Authorization: Bearer and the token. You make one under Settings.",
    { "WWW-Authenticate": challenge() },
  );
}

/** The token is looked at and its use counted in one statement. */
async function byToken(
  authorization: string,
  { id, scope }: Operation,
  limit: number,
): Promise<Admitted> {
  const [, token = ""] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  const key = `${hashToken(token)}:${id}`;
  const found = await findViewerByToken(token, isUsedUp(key) ? null : { name: id, scope });
  if (!found) {
    throw new ApiRefusal(
      "token-unknown",
      "This token is not known, or it has ended. Make a new one under Settings.",
      { "WWW-Authenticate": challenge('error="invalid_token"') },
    );
  }
  assertScope(found.scopes, scope);
  return { viewer: found.viewer, allowance: allowanceOf(key, limit, found.counted) };
}

/** Refuses a token that was not made for this. */
function assertScope(scopes: readonly Scope[], scope: Scope): void {
  if (scopes.includes(scope)) return;
  throw new ApiRefusal(
    "scope-missing",
    `This token may not do that: make one with the scope "${scope}".`,
    { "WWW-Authenticate": challenge('error="insufficient_scope"', `scope="${scope}"`) },
  );
}

const challenge = (...details: string[]) => ['Bearer realm="api"', ...details].join(", ");

/** A cookie proves who, not from where: it counts for what the site's own pages read, and never for a write. */
function isOwnPagesRead({ method, headers }: Request): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  return headers.get("origin") === new URL(env.APP_URL).origin;
}

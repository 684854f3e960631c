import { getViewer } from "@/lib/auth/get-viewer";
import { findViewerByToken } from "@/lib/auth/viewer-by-token";
import { env } from "@/lib/env";
import { SCOPES, type Scope } from "@/lib/policy/token-scopes";
import type { MemberViewer } from "@/lib/policy/viewer";
import { ApiRefusal } from "./refusals";

export type Asking = {
  viewer: MemberViewer;
  scopes: readonly Scope[];
  /** What its uses are counted by. */
  countedAs: string;
};

/** Who is asking: a program by its token, or one of the site's own pages that reads for the member before it. */
export async function whoAsks(request: Request): Promise<Asking> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return byToken(authorization);
  if (isOwnPagesRead(request)) {
    const viewer = await getViewer();
    if (viewer.kind === "member") {
      return { viewer, scopes: SCOPES, countedAs: `member:${viewer.memberId}` };
    }
  }
  throw new ApiRefusal(
    "token-required",
    "Send a personal access token: Authorization: Bearer and the token. You make one under Settings.",
    { "WWW-Authenticate": challenge() },
  );
}

async function byToken(authorization: string): Promise<Asking> {
  const [, token = ""] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  const found = await findViewerByToken(token);
  if (found) {
    return { viewer: found.viewer, scopes: found.scopes, countedAs: `token:${found.tokenId}` };
  }
  throw new ApiRefusal(
    "token-unknown",
    "This token is not known, or it has ended. Make a new one under Settings.",
    { "WWW-Authenticate": challenge('error="invalid_token"') },
  );
}

/** Refuses a token that was not made for this. */
export function assertScope({ scopes }: Asking, scope: Scope): void {
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

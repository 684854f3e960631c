import { all, allow, type Decision, deny } from "./decision";
import { canModerateGroup } from "./groups";
import { isMemberStaff } from "./site";
import { SCOPES, type Scope } from "./token-scopes";
import { canWriteAnywhere, type Viewer } from "./viewer";

/** Tokens a member may have at a time. */
export const LIVE_TOKENS = 20;
/** Making a token needs a sign-in not older than this. */
export const FRESH_HOURS = 24;

/** `isFresh`: this session began with a sign-in not long ago. A program has none. */
export type TokenRoom = { isFresh: boolean; live: number };

/** Having tokens at all is for everyone in good standing: what one opens is decided at each request. */
function canKeepTokens(viewer: Viewer): Decision {
  if (viewer.kind === "guest") return deny("Sign in to make a token.");
  return viewer.isSuspended ? deny("Your account is suspended.") : allow;
}

export function canMakeToken(viewer: Viewer, room: TokenRoom): Decision {
  const isFresh: Decision = room.isFresh
    ? allow
    : deny("You signed in more than a day ago. Sign out and in again, then make the token.");
  const hasRoom: Decision =
    room.live < LIVE_TOKENS
      ? allow
      : deny(`You have ${LIVE_TOKENS} tokens. Revoke one you do not need, then make another.`);
  return all(canKeepTokens(viewer), isFresh, hasRoom);
}

/** What a token may be made for: no more than its member may do somewhere. */
export function canGiveScope(viewer: Viewer, scope: Scope): Decision {
  const keeping = canKeepTokens(viewer);
  if (scope === "read") return keeping;
  if (scope === "write") return all(keeping, canWriteAnywhere(viewer));
  return all(keeping, canModerateSomewhere(viewer));
}

/** What the form for a new token offers. */
export const scopesFor = (viewer: Viewer): Scope[] =>
  SCOPES.filter((scope) => canGiveScope(viewer, scope).allowed);

function canModerateSomewhere(viewer: Viewer): Decision {
  const groupIds = viewer.kind === "member" ? [...viewer.memberships.keys()] : [];
  const runsOne = groupIds.some((id) => canModerateGroup(viewer, { id }).allowed);
  if (runsOne || isMemberStaff(viewer).allowed) return allow;
  return deny("Only people who moderate a group or the site can let a token do so.");
}

import { all, allow, type Decision, deny } from "./decision";
import type { SiteRole, Viewer } from "./viewer";

function hasSiteRole(viewer: Viewer, role: SiteRole): Decision {
  const has = viewer.kind === "member" && !viewer.isSuspended && viewer.siteRoles.includes(role);
  return has ? allow : deny("This is for site staff.");
}

/** The state of jobs, search and mail. */
export function canOperateSite(viewer: Viewer): Decision {
  return hasSiteRole(viewer, "admin");
}

export function canVerifyMembers(viewer: Viewer, memberId: string): Decision {
  const isOther = viewer.kind === "member" && viewer.memberId !== memberId;
  const isStaff = hasSiteRole(viewer, "verifier").allowed ? allow : hasSiteRole(viewer, "admin");
  return all(isStaff, isOther ? allow : deny("Nobody decides their own verification."));
}

export function canSuspendMembers(viewer: Viewer, memberId: string): Decision {
  const isOther = viewer.kind === "member" && viewer.memberId !== memberId;
  return all(hasSiteRole(viewer, "admin"), isOther ? allow : deny("You cannot suspend yourself."));
}

/** Looking members up by name or address, to verify or suspend them. */
export function isMemberStaff(viewer: Viewer): Decision {
  return hasSiteRole(viewer, "verifier").allowed ? allow : hasSiteRole(viewer, "admin");
}

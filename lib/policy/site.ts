import { all, allow, type Decision, deny } from "./decision";
import type { SiteRole, Viewer } from "./viewer";

/** Whoever verifies others is not somebody whose own verification has lapsed; a revocation ends the role itself. */
function hasSiteRole(viewer: Viewer, role: SiteRole): Decision {
  const has = viewer.kind === "member" && !viewer.isSuspended && viewer.siteRoles.includes(role);
  const isLapsed = has && role === "verifier" && viewer.standing === "lapsed";
  return has && !isLapsed ? allow : deny("This is for site staff.");
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

type Known = {
  memberId: string;
  isSuspended: boolean;
  /** Of what was decided about them; null where nothing was. */
  lastOutcome: "approved" | "refused" | "revoked" | null;
};

/** Verifying somebody who has not asked, by one's own knowledge of them: admins, and not past what was decided. */
export function canVerifyKnown(viewer: Viewer, { memberId, isSuspended, lastOutcome }: Known) {
  const isPlain = isSuspended ? deny("Their account is suspended. Restore it first.") : allow;
  const isNotTurnedAway =
    lastOutcome === "refused" || lastOutcome === "revoked"
      ? deny("They were turned away before. They can ask again or appeal, and that is decided on.")
      : allow;
  const isAdmin = canOperateSite(viewer).allowed
    ? allow
    : deny("Only an admin verifies somebody who has not asked.");
  return all(canVerifyMembers(viewer, memberId), isAdmin, isPlain, isNotTurnedAway);
}

export function canSuspendMembers(viewer: Viewer, memberId: string): Decision {
  const isOther = viewer.kind === "member" && viewer.memberId !== memberId;
  return all(hasSiteRole(viewer, "admin"), isOther ? allow : deny("You cannot suspend yourself."));
}

/** Reading the addresses that members sign in with, of everybody; a verifier reads one on a case that they opened. */
export function canSeeAddresses(viewer: Viewer): Decision {
  return hasSiteRole(viewer, "admin");
}

/** Looking members up, to verify or suspend them. */
export function isMemberStaff(viewer: Viewer): Decision {
  return hasSiteRole(viewer, "verifier").allowed ? allow : hasSiteRole(viewer, "admin");
}

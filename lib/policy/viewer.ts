import { allow, type Decision, deny } from "./decision";
import type { GroupRole } from "./group-roles";
import type { Standing } from "./standing";

export type SiteRole = "admin" | "verifier";
export type { GroupRole } from "./group-roles";

export type { Standing } from "./standing";

export type ViewerMembership = {
  readonly role: GroupRole;
  readonly joinedAt: Date;
  readonly mutedUntil: Date | null;
  readonly acknowledgedRulesVersion: number;
};

export type MemberFacts = {
  readonly memberId: string;
  readonly handle: string;
  readonly name: string;
  readonly email: string;
  readonly standing: Standing;
  readonly isTrainee: boolean;
  /** When what was verified ends, or has ended. */
  readonly verificationEndsAt: Date | null;
  /** It ends soon: time to renew. */
  readonly isDue: boolean;
  readonly isSuspended: boolean;
  readonly isWelcomed: boolean;
  readonly siteRoles: readonly SiteRole[];
  readonly memberships: ReadonlyMap<string, ViewerMembership>;
  /** Groups with an open invitation to this member. */
  readonly invitedTo: ReadonlySet<string>;
  /** Groups this member is banned from. */
  readonly bannedFrom: ReadonlySet<string>;
  /** The session of the request; null in jobs and tests. */
  readonly sessionId: string | null;
};

declare const minted: unique symbol;

export type Guest = { readonly kind: "guest"; readonly [minted]: true };
export type MemberViewer = MemberFacts & { readonly kind: "member"; readonly [minted]: true };

/**
 * Who is asking, with everything the rules need, read from the database for this request.
 * Only `lib/auth` and the factories mint one; a client never chooses it.
 */
export type Viewer = Guest | MemberViewer;

export function membershipOf(viewer: Viewer, groupId: string): ViewerMembership | undefined {
  return viewer.kind === "member" ? viewer.memberships.get(groupId) : undefined;
}

/** May take part at all as a reader: signed in, in good standing, verified now or once. */
export function canReadDiscussions(viewer: Viewer): Decision {
  if (viewer.kind === "guest") return deny("Sign in to read discussions.");
  if (viewer.isSuspended) return deny("Your account is suspended.");
  if (viewer.standing === "unverified") {
    return deny(
      "Discussions are open once you are verified as a clinician. See where you stand under Verification.",
    );
  }
  return allow;
}

/** May take part as a writer: what reading needs, and a verification in force. */
export function canWriteAnywhere(viewer: Viewer): Decision {
  const reading = canReadDiscussions(viewer);
  if (!reading.allowed) return reading;
  if (viewer.kind === "member" && viewer.standing === "lapsed") {
    return deny(
      "Your verification has lapsed, so you can read but not write. Renew it under Verification.",
    );
  }
  return allow;
}

/** The ids of the groups whose discussions the viewer may read. Empty for guests and the unverified. */
export function readableGroupIds(viewer: Viewer): string[] {
  if (viewer.kind === "guest" || !canReadDiscussions(viewer).allowed) return [];
  return [...viewer.memberships.keys()];
}

import { all, allow, type Decision, deny } from "./decision";
import { canOperateSite, canVerifyMembers } from "./site";
import type { Viewer } from "./viewer";

/** Submissions a member may make within a day. */
export const SUBMISSIONS_A_DAY = 5;
/** Minutes a verifier's claim of a case holds. */
export const CLAIM_MINUTES = 30;

export type CaseState = "draft" | "submitted" | "decided";

/** What the rules need of a case. */
export type CaseFacts = {
  memberId: string;
  state: CaseState;
  /** Who works on it and counts: neither too long ago nor suspended since. */
  claimedBy: string | null;
  /** The name behind that claim, and for how many more minutes it holds. */
  holder?: { name: string; minutesLeft: number } | null;
  /** Who decided what an appeal is about; null when it is none, or nobody did. */
  contestedOf: string | null;
  /** Who was asked to vouch here, or has vouched, for this or for what an appeal is about. Who declined is free. */
  vouchers: readonly string[];
};

const inMinutes = (minutes: number) =>
  minutes === 1 ? "one more minute" : `${minutes} more minutes`;

/** Who holds a case and until when, and what to do meanwhile. */
function heldWords({ holder }: CaseFacts): string {
  const who = holder ? `Another verifier, ${holder.name},` : "Another verifier";
  const until = holder ? `, for ${inMinutes(holder.minutesLeft)}` : "";
  return `${who} is working on this${until}. Take the next one, or wait until they let go.`;
}

/** Asking to be verified: for everyone in good standing, whatever their verification. */
export function canAskForVerification(viewer: Viewer): Decision {
  if (viewer.kind === "guest") return deny("Sign in to ask for verification.");
  return viewer.isSuspended ? deny("Your account is suspended.") : allow;
}

type Appealable = {
  outcome: "approved" | "refused" | "revoked";
  /** It was given on an appeal. */
  isFromAppeal: boolean;
};

/** Having another verifier look again at what was refused or taken back: once, by whoever it is about. */
export function canAppeal({ outcome, isFromAppeal }: Appealable): Decision {
  if (outcome === "approved") return deny("There is nothing to appeal.");
  return isFromAppeal
    ? deny("Two verifiers have looked at this. You can ask again with other proof.")
    : allow;
}

/** Reading a case on the desk: site staff, never their own; a draft is its member's alone. */
export function canSeeCase(viewer: Viewer, { memberId, state }: CaseFacts): Decision {
  return all(
    canVerifyMembers(viewer, memberId),
    state === "draft" ? deny("This has not been sent yet.") : allow,
  );
}

const isWaiting = ({ state }: CaseFacts): Decision => {
  if (state === "submitted") return allow;
  return deny(
    state === "draft"
      ? "This has not been sent yet."
      : "This was decided already. Look at what was decided.",
  );
};

/** Working on a case: site staff, never their own, nor where they vouch, nor an appeal against themselves, nor what another works on. */
export function canClaimCase(viewer: Viewer, one: CaseFacts): Decision {
  const viewerId = viewer.kind === "member" ? viewer.memberId : null;
  const isOther: Decision =
    viewerId !== null && one.contestedOf === viewerId
      ? deny("This asks for somebody else than you to look again.")
      : allow;
  const isNoParty: Decision =
    viewerId !== null && one.vouchers.includes(viewerId)
      ? deny(
          "You were asked to vouch for them, so another verifier decides. If you have not answered yet, you can decline, and decide here.",
        )
      : allow;
  const isFree: Decision =
    one.claimedBy === null || one.claimedBy === viewerId ? allow : deny(heldWords(one));
  return all(canVerifyMembers(viewer, one.memberId), isOther, isNoParty, isWaiting(one), isFree);
}

/** Deciding, asking for more, and looking at documents: for whoever holds the claim. */
export function canWorkOnCase(viewer: Viewer, one: CaseFacts): Decision {
  const holds: Decision =
    viewer.kind === "member" && one.claimedBy === viewer.memberId
      ? allow
      : deny("Claim this first, so that nobody else decides it at the same time.");
  return all(canClaimCase(viewer, one), holds);
}

/** Settling that somebody's verification was looked at again: verifiers, not about themselves, nor where it is their own word. */
export function canSettleReview(
  viewer: Viewer,
  { memberId, relatedMemberId }: { memberId: string; relatedMemberId: string },
): Decision {
  const isNoParty: Decision =
    viewer.kind === "member" && viewer.memberId === relatedMemberId
      ? deny("This is about your own word, so another verifier looks at it.")
      : allow;
  return all(canVerifyMembers(viewer, memberId), isNoParty);
}

/** Two accounts of one person, as far as the rules need them. */
export type AccountFacts = { memberId: string; isStaff: boolean; isVerified: boolean };

type Merging = {
  closed: AccountFacts;
  kept: AccountFacts;
  /** Something that both gave shows that they are one person's. */
  isShown: boolean;
};

const NOT_SHOWN =
  "Nothing that both gave shows that these are accounts of one person: no register number, no file and no work address. Ask an admin, who may close an account for other reasons.";
const LOSES_PROOF =
  "The account to be closed is verified, and the one that stays is not. Verify that one first, or ask an admin.";

/**
 * Closing one account onto another of the same person: verifiers, neither being their own, and nobody who
 * has rights over the site. On somebody's word alone, or where a verification would go with it, admins only.
 */
export function canMergeAccounts(viewer: Viewer, { closed, kept, isShown }: Merging): Decision {
  if (closed.memberId === kept.memberId) return deny("These are one account already.");
  const isPlain: Decision = !closed.isStaff
    ? allow
    : deny("That account looks after this site. Its rights over the site go first.");
  const notOwn = all(
    canVerifyMembers(viewer, closed.memberId),
    canVerifyMembers(viewer, kept.memberId),
  );
  const isFounded = all(
    isShown ? allow : deny(NOT_SHOWN),
    closed.isVerified && !kept.isVerified ? deny(LOSES_PROOF) : allow,
  );
  return all(notOwn, isPlain, canOperateSite(viewer).allowed ? allow : isFounded);
}

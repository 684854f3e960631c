import { all, allow, type Decision, deny } from "./decision";
import { type CaseState, canAskForVerification } from "./verification";
import type { Viewer } from "./viewer";

/** Colleagues a member may vouch for within a year. */
export const VOUCHES_A_YEAR = 5;
/** Colleagues who may be asked for one case and have not answered yet. */
export const ASKED_AT_ONCE = 5;

/** What the rules need of somebody who might vouch, and of whom for. */
export type VouchFacts = {
  /** Whom it is about. */
  memberId: string;
  /** Whom it is about is suspended. */
  isSuspended: boolean;
  caseState: CaseState;
  isSameProfession: boolean;
  /** Vouches given in the past year, those taken back since with them. */
  given: number;
  /** The member has vouched for this colleague, directly or through others. */
  isCircle: boolean;
};

/** Whether somebody is one whose word counts: a clinician of the profession in question, past their training. */
export function canSpeakFor(
  viewer: Viewer,
  { memberId, isSameProfession }: Pick<VouchFacts, "memberId" | "isSameProfession">,
): Decision {
  if (viewer.kind === "guest") return deny("Sign in to vouch for a colleague.");
  if (viewer.isSuspended) return deny("Your account is suspended.");
  if (viewer.memberId === memberId) return deny("Nobody vouches for themselves.");
  if (viewer.standing !== "verified") {
    return deny(
      "Only colleagues whose own verification is in force can vouch. See Verification for yours.",
    );
  }
  if (viewer.isTrainee) return deny("You can vouch for colleagues once your training is over.");
  return isSameProfession ? allow : deny("Only colleagues of the same profession can vouch.");
}

/** Vouching for a colleague who asked: once their request was sent, five a year, and never in a circle. */
export function canVouch(viewer: Viewer, facts: VouchFacts): Decision {
  const { caseState, isSuspended, given, isCircle } = facts;
  const isWaiting: Decision =
    caseState === "submitted" && !isSuspended
      ? allow
      : deny("Nothing is asked of you here any more.");
  const isWithinYear: Decision =
    given < VOUCHES_A_YEAR
      ? allow
      : deny(
          `You have vouched for ${VOUCHES_A_YEAR} colleagues within a year, as many as one may.`,
        );
  const isOneWay: Decision = isCircle
    ? deny("They have vouched for you, directly or through others, so you cannot vouch for them.")
    : allow;
  return all(canSpeakFor(viewer, facts), isWaiting, isOneWay, isWithinYear);
}

/** Asking colleagues to vouch: for a request that was sent, so that they see what they confirm. */
export function canAskToVouch(viewer: Viewer, caseState: CaseState | undefined): Decision {
  const isSent: Decision =
    caseState === "submitted"
      ? allow
      : deny("Send your request first. Your colleagues then see what they confirm.");
  return all(canAskForVerification(viewer), isSent);
}

import { z } from "zod";
import { line } from "@/lib/line";
import type { MemberView } from "@/lib/members/contract";
import type { CaseMessageView, RegisterView } from "../contract";
import type { Evaluation } from "../evidence/evaluate-case";
import type { CheckOutcome, Method } from "../methods";
import { RISKS, type Risk } from "../risks";
import type { SharedSign } from "./sharing";

export const QUEUE_STATES = ["waiting", "asked", "decided"] as const;
export type QueueState = (typeof QUEUE_STATES)[number];
export const QUEUE_ORDERS = ["age", "risk"] as const;
export type QueueOrder = (typeof QUEUE_ORDERS)[number];

const short = z.string().max(60).catch("");

/** What an address asks of the queue; what makes no sense there is as if it were not said. */
export const queueInput = z.object({
  state: z.enum(QUEUE_STATES).catch("waiting"),
  order: z.enum(QUEUE_ORDERS).catch("age"),
  risk: z.enum(["", "any", "none", ...RISKS]).catch(""),
  country: short,
  profession: short,
  mine: z.enum(["", "1"]).catch(""),
  after: z.string().max(4000).catch(""),
});

export type QueueFilter = z.output<typeof queueInput>;

/** Who works on a case, for how long still. */
export type ClaimView = { name: string; isMine: boolean; minutesLeft: number };

export type QueuedCase = {
  id: string;
  member: MemberView;
  /** What they ask to be verified as. */
  profession: string | null;
  specialty: string | null;
  country: string | null;
  isTrainee: boolean;
  isAppeal: boolean;
  /** A question of ours was answered. */
  isAnswered: boolean;
  /** The viewer's own, which somebody else decides. */
  isOwn: boolean;
  submittedAt: string | null;
  risks: Risk[];
  claim: ClaimView | null;
  decision: { outcome: string; at: string; by: string | null } | null;
};

export type QueuePage = { cases: QueuedCase[]; next: string | null };

export type DeskNumbers = {
  waiting: number;
  asked: number;
  oldestAt: string | null;
  /** Over the last ninety days; null where nothing was decided. */
  medianHours: number | null;
  decidedBy: { name: string | null; count: number }[];
  expiring: number;
  reviews: number;
};

/** How one thing that the member says goes with what was seen. */
export type ComparedField = {
  label: string;
  said: string | null;
  seen: string | null;
  fit: "fits" | "differs" | "unknown";
  /** Why it does not fit. */
  why: string | null;
};

export type DeskCheck = {
  id: string;
  method: Method;
  outcome: CheckOutcome;
  checkedAt: string;
  expiresAt: string | null;
  by: string | null;
  /** Made before, in the case that this one appeals. */
  isEarlier: boolean;
  nameAsRegistered: string | null;
  statusSeen: string | null;
  registerNumber: string | null;
  /** What is wrong or was seen, in words. */
  words: string | null;
};

export type OtherAccount = {
  memberId: string;
  handle: string;
  name: string;
  isSuspended: boolean;
  /** What both gave. */
  shares: SharedSign[];
  /** Onto the account of this case. */
  mayCloseIt: boolean;
  /** The account of this case onto it. */
  mayCloseThis: boolean;
};

export type DeskDocument = {
  id: string;
  isPicture: boolean;
  byteSize: number;
  uploadedAt: string;
  destroyAt: string;
  /** Other accounts that sent the very same file. */
  sentBy: string[];
};

export type DeskDecision = {
  id: string;
  outcome: "approved" | "refused" | "revoked";
  decidedAt: string;
  endsAt: string | null;
  by: string | null;
  reason: string | null;
  /** The one that this case asks to look at again. */
  isContested: boolean;
  /** Another case in which it was taken; null where it was this one or none. */
  caseId: string | null;
};

export type DeskAct = {
  id: string;
  at: string;
  actor: string | null;
  /** Done by whoever asks to be verified. */
  isOwn: boolean;
  act: string;
  reason: string | null;
};

/** What a form about the claim begins with. */
export type ClaimFields = {
  professionId: string;
  specialtyId: string;
  country: string;
  jurisdiction: string;
  isTrainee: boolean;
  registerId: string;
  registerNumber: string;
};

/** What an approval is for, by the check that shows it; and why there can be none. */
export type ApproveAs = {
  checkId: string;
  words: string;
  /** The specialty that they ask for and no check saw. */
  unproved: string | null;
  problem: string | null;
};

/** A case as a verifier works on it. */
export type DeskCase = {
  id: string;
  state: "submitted" | "decided";
  outcome: "approved" | "refused" | "withdrawn" | null;
  submittedAt: string | null;
  isAppeal: boolean;
  isAsked: boolean;
  isTrainee: boolean;
  risks: Risk[];
  member: MemberView;
  memberId: string;
  email: string;
  joinedAt: string;
  verificationEndsAt: string | null;
  isSuspended: boolean;
  claim: ClaimView | null;
  /** Why the viewer may not take it; null where they may. */
  whyNotClaim: string | null;
  mayWork: boolean;
  mayRevoke: boolean;
  fields: ClaimFields;
  compared: ComparedField[];
  comparedWith: { words: string; checkedAt: string } | null;
  lookUp: { name: string; href: string | null } | null;
  registers: RegisterView[];
  checks: DeskCheck[];
  documents: DeskDocument[];
  otherAccounts: OtherAccount[];
  /** The viewer may close this account onto any other. */
  mayCloseOntoAny: boolean;
  messages: CaseMessageView[];
  evaluation: Evaluation;
  /** For how many months the proof in hand allows. */
  months: number[];
  approveAs: ApproveAs;
  /** The name that an approval puts in the place of theirs; null where it is theirs already. */
  newName: string | null;
  decisions: DeskDecision[];
  acts: DeskAct[];
};

export type ReviewView = {
  id: string;
  memberId: string;
  member: MemberView;
  /** Whose word or verification is in doubt; the member's own account where it is nobody else's. */
  related: { name: string; handle: string; isSuspended: boolean };
  cause: "vouched-by-revoked" | "vouched-for-revoked" | "vouch-taken-back" | "sign-on-taken-back";
  createdAt: string;
  may: boolean;
};

export const mergeInput = z.object({
  memberId: z.string().max(60),
  into: line({
    least: 2,
    most: 60,
    tooShort: "Enter the handle of the account that stays.",
    tooLong: "At most 60 characters.",
  }).transform((handle) => handle.replace(/^@/, "").toLowerCase()),
  reason: z
    .string("Say how you know that it is one person.")
    .trim()
    .min(3, "Say how you know that it is one person.")
    .max(500, "At most 500 characters."),
});

import { z } from "zod";
import { line } from "@/lib/line";
import { isCountry } from "@/lib/members/countries";
import type { OwnMark } from "@/lib/members/own-mark";
import type { Standing, VerificationState } from "@/lib/policy/standing";
import type { Evaluation } from "./evidence/evaluate-case";
import { type CheckOutcome, MARK_PARTS, type MarkPart, type Method } from "./methods";
import { isBareName } from "./names/bare-name";
import { REFUSAL_CODES, type RefusalCode } from "./reasons";
import { RECOGNITION_CODES } from "./ways/recognition";

/** An empty choice is none. */
const chosen = z
  .string()
  .max(60)
  .optional()
  .transform((id) => id || null);

const short = (most: number) =>
  line({ least: 0, most, tooShort: "", tooLong: `At most ${most} characters.` })
    .optional()
    .transform((text) => text || null);

const words = (least: number, most: number, tooShort: string) =>
  z.string(tooShort).trim().min(least, tooShort).max(most, `At most ${most} characters.`);

const caseId = z.string().max(60);
export const onCaseInput = z.object({ caseId });

const claim = {
  professionId: chosen,
  specialtyId: chosen,
  country: chosen.refine((id) => id === null || isCountry(id), "Choose a country."),
  /** Two letters of a state in the US; elsewhere what the register goes by. */
  jurisdiction: short(60),
  isTrainee: z.stringbool().default(false),
  registerId: chosen,
  registerNumber: short(60),
};

/** Stands beside the mark once it is proved, so it is as long as a profile takes it and holds nothing besides. */
const nameOnRegister = short(80).refine(
  (name) => isBareName(name ?? ""),
  "Enter the name alone, without brackets, commas, numbers, signs or titles after it.",
);

/** A draft may have gaps; what is in it must be possible. */
export const saveCaseInput = z.object({ ...claim, nameOnRegister });

export const answerMoreInput = z.object({
  caseId,
  answer: words(1, 2000, "Write your answer."),
});

export const appealInput = z.object({
  decisionId: z.string().max(60),
  words: words(10, 2000, "Say what should be looked at again, in a sentence at least."),
});

export const showOnMarkInput = z.object({
  shows: z
    .union([z.array(z.enum(MARK_PARTS)), z.enum(MARK_PARTS).transform((one) => [one])])
    .default([]),
});

const ENTRY = {
  nameAsRegistered: "Enter the name as it stands there.",
  professionId: "Choose the profession you checked.",
  country: "Choose the country you checked.",
} as const;
const ON_REGISTER = {
  statusSeen: "Enter the status in the register's own words.",
  registerId: "Choose the register, or name it below.",
} as const;

/** What a verifier found, by the register's public page or by a document. What it proves it has to show. */
export const checkInput = z
  .object({
    caseId,
    method: z.enum(["manual", "document"], "Say what you looked at."),
    outcome: z.enum(["proved", "not-proved"], "Say what came of it."),
    ...claim,
    /** A register that is not on the list. */
    otherRegister: short(120),
    nameAsRegistered: short(120),
    statusSeen: short(120),
    institution: short(120),
    reason: words(3, 1000, "Say what you saw."),
  })
  .superRefine((said, { addIssue }) => {
    if (said.outcome !== "proved") return;
    const known = new Map<string, unknown>(Object.entries(said));
    known.set("registerId", said.registerId ?? said.otherRegister);
    const needed = { ...ENTRY, ...(said.method === "manual" && ON_REGISTER) };
    for (const [field, message] of Object.entries(needed)) {
      if (known.get(field) === null) addIssue({ code: "custom", path: [field], message });
    }
  });

/** How a verifier knows that the person at the account is who they say. */
export const recognitionInput = z.object({
  caseId,
  how: z.enum(RECOGNITION_CODES, "Say how you know that it is this person."),
  outcome: z.enum(["proved", "not-proved"], "Say whether it is this person."),
  institution: short(120),
  reason: words(10, 1000, "Say when and how, in a sentence at least."),
});

export const APPROVAL_MONTHS = [6, 12, 24, 36] as const;

export const approveCaseInput = z.object({
  caseId,
  /** The check that showed the verifier what they approve. */
  checkId: z.string().max(60).default(""),
  months: z.coerce.number("Choose for how long.").int().min(1).max(36, "At most three years."),
  reason: words(3, 500, "Say what was checked. The member is told."),
});

export const refuseCaseInput = z.object({
  caseId,
  reasonCode: z.enum(REFUSAL_CODES, "Choose a reason."),
  words: z.string().trim().max(1000, "At most 1000 characters.").default(""),
});

export const askForMoreInput = z.object({
  caseId,
  question: words(10, 2000, "Say what you need, in a sentence at least."),
});

export const verifyMemberInput = z.object({
  memberId: z.string().max(60),
  how: z
    .enum(RECOGNITION_CODES, "Say how you know that it is this person.")
    .refine((how) => how !== "document", "Nothing was sent. Say how else you know."),
  reason: words(10, 500, "Say when and how, in a sentence at least."),
  years: z.coerce.number("Choose for how long.").int().min(1).max(2, "At most two years."),
  isTrainee: z.stringbool().default(false),
  /** What the page said that this is for. */
  seen: z.string().max(400).default(""),
});

export const revokeInput = z.object({
  memberId: z.string().max(60),
  reason: words(3, 500, "Give a reason. It is kept in the audit log."),
});

export const settleReviewInput = z.object({
  reviewId: z.string().max(60),
  reason: words(3, 500, "Say what you found. It is kept in the audit log."),
});

/** A register as a member chooses it and a verifier opens it. */
export type RegisterView = {
  id: string;
  name: string;
  country: string;
  jurisdiction: string | null;
  professions: string[];
  numberHint: string | null;
  lookUpUrl: string | null;
};

/** One message about a case; a verifier has no name to the member. */
export type CaseMessageView = {
  id: string;
  isFromMember: boolean;
  body: string;
  createdAt: string;
};

/** A check as its member sees it. */
export type OwnCheckView = {
  method: Method;
  outcome: CheckOutcome;
  checkedAt: string;
  /** What the registry answered when it knows no such person. */
  lookUp: "not-found" | "organisation" | "deactivated" | "unavailable" | null;
};

/** The member's own open case: what they entered, and how far it is. */
export type OwnCaseView = {
  id: string;
  state: "draft" | "submitted";
  professionId: string | null;
  specialtyId: string | null;
  country: string | null;
  jurisdiction: string | null;
  isTrainee: boolean;
  registerId: string | null;
  registerNumber: string | null;
  nameOnRegister: string | null;
  submittedAt: string | null;
  isAppeal: boolean;
  /** A verifier has asked something, and waits for the answer. */
  isAnswerDue: boolean;
  messages: CaseMessageView[];
  checks: OwnCheckView[];
  evaluation: Evaluation;
  documents: { id: string; contentType: string; uploadedAt: string; destroyAt: string }[];
};

export type OwnDecisionView = {
  id: string;
  outcome: "approved" | "refused" | "revoked";
  decidedAt: string;
  reasonCode: RefusalCode | null;
  reason: string | null;
  /** Another verifier may be asked to look again. */
  mayAppeal: boolean;
};

/** What a case asks to be verified as. */
export type AskedClaim = Pick<
  OwnCaseView,
  | "professionId"
  | "specialtyId"
  | "country"
  | "jurisdiction"
  | "isTrainee"
  | "registerId"
  | "registerNumber"
  | "nameOnRegister"
>;

/** A member's own verification. */
export type OwnVerificationView = {
  state: VerificationState;
  standing: Standing;
  isTrainee: boolean;
  verifiedAt: string | null;
  endsAt: string | null;
  /** When writing ends; after the end of the verification by some days. */
  writesUntil: string | null;
  methods: Method[];
  shows: MarkPart[];
  mark: OwnMark;
  /** What the profile says, for a request to begin with. */
  profile: {
    name: string;
    professionId: string | null;
    specialtyId: string | null;
    country: string | null;
  };
  open: OwnCaseView | null;
  /** What was asked in the case that was decided last. */
  askedLast: AskedClaim | null;
  lastDecision: OwnDecisionView | null;
  /** Submissions still to be made within a day. */
  submissionsLeft: number;
};

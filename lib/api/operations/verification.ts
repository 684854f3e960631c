import { z } from "zod";
import { STANDINGS } from "@/lib/policy/standing";
import { QUEUE_ORDERS, QUEUE_STATES } from "@/lib/verification/desk/contract";
import { getDeskNumbers } from "@/lib/verification/desk/numbers";
import { isQueuePlace, listCases } from "@/lib/verification/desk/queries";
import { METHODS } from "@/lib/verification/methods";
import { getOwnVerification } from "@/lib/verification/queries";
import { RISKS } from "@/lib/verification/risks";
import { operation } from "../operation";
import { cursorThat, id, member, moment, pageOf } from "../wire";

const STATES = ["pending", "due", "refused", "revoked", ...STANDINGS] as const;

const ownVerification = z
  .object({
    state: z.enum(STATES).describe("due: it ends within 60 days."),
    standing: z.enum(STANDINGS),
    isTrainee: z.boolean(),
    verifiedAt: moment.nullable(),
    endsAt: moment.nullable(),
    writesUntil: moment
      .nullable()
      .describe("Some days after the end, one reads and no longer writes."),
    methods: z.array(z.enum(METHODS)).describe("How it was proved."),
    mark: z.object({ member }).describe("As colleagues see it."),
    open: z
      .object({
        id,
        state: z.enum(["draft", "submitted"]),
        submittedAt: moment.nullable(),
        isAppeal: z.boolean(),
        isAnswerDue: z.boolean().describe("A verifier has asked something."),
      })
      .nullable()
      .describe("What is asked at present."),
    lastDecision: z
      .object({
        id,
        outcome: z.enum(["approved", "refused", "revoked"]),
        decidedAt: moment,
        reason: z.string().nullable(),
        mayAppeal: z.boolean(),
      })
      .nullable(),
    submissionsLeft: z.int().describe("Requests that may still be sent within a day."),
  })
  .meta({ id: "OwnVerification" });

const queuedCase = z
  .object({
    id,
    member,
    profession: z.string().nullable(),
    specialty: z.string().nullable(),
    country: z.string().nullable(),
    isTrainee: z.boolean(),
    isAppeal: z.boolean(),
    isAnswered: z.boolean().describe("A question of the verifiers was answered."),
    isOwn: z.boolean().describe("The viewer's own, which somebody else decides."),
    submittedAt: moment.nullable(),
    risks: z.array(z.enum(RISKS)),
    claim: z
      .object({ name: z.string(), isMine: z.boolean(), minutesLeft: z.int() })
      .nullable()
      .describe("Who works on it."),
    decision: z.object({ outcome: z.string(), at: moment, by: z.string().nullable() }).nullable(),
  })
  .meta({ id: "VerificationCase" });

const numbers = z
  .object({
    waiting: z.int(),
    asked: z.int().describe("Cases in which the member was asked something."),
    oldestAt: moment.nullable(),
    medianHours: z.number().nullable().describe("From asking to the decision, over 90 days."),
    decidedBy: z.array(
      z.object({ name: z.string().nullable().describe("Null is a program."), count: z.int() }),
    ),
    expiring: z.int().describe("Verifications that end within 60 days."),
    reviews: z.int().describe("What is in force and is to be looked at again."),
  })
  .meta({ id: "VerificationNumbers" });

const tag = "Verification";

/** Deciding is not among them: see decision 14. */
export const verificationOperations = [
  operation({
    id: "getOwnVerification",
    method: "GET",
    path: "/me/verification",
    tag,
    summary: "Where you stand as a clinician, what you have asked and what was decided last",
    scope: "read",
    answer: ownVerification,
    perform: getOwnVerification,
  }),
  operation({
    id: "listVerificationCases",
    method: "GET",
    path: "/site/verifications",
    tag,
    summary: "Who asks to be verified, for verifiers",
    description:
      "Evidence is looked at and decided on in the browser only. That you looked is kept in the audit log.",
    scope: "moderate",
    query: {
      state: z.enum(QUEUE_STATES).default("waiting"),
      order: z.enum(QUEUE_ORDERS).default("age").describe("risk: those with a risk first."),
      risk: z.enum(["any", "none", ...RISKS]).optional(),
      country: z.string().max(60).default("").describe("Two letters."),
      profession: z.string().max(60).default("").describe("A profession's id."),
      cursor: cursorThat(isQueuePlace),
    },
    answer: pageOf(queuedCase),
    refusals: ["not-found"],
    perform: async (viewer, { query: { cursor: after = "", risk, ...filter } }) => {
      const wanted = { ...filter, risk: risk ?? ("" as const), mine: "" as const, after };
      const { cases, next } = await listCases(viewer, wanted);
      return { items: cases, next };
    },
  }),
  operation({
    id: "getVerificationNumbers",
    method: "GET",
    path: "/site/verifications/numbers",
    tag,
    summary: "How the verifiers' desk stands",
    scope: "moderate",
    answer: numbers,
    refusals: ["not-found"],
    perform: getDeskNumbers,
  }),
];

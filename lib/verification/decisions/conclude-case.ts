import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members, verificationCases, verificationDocuments } from "@/db/schema";
import { record } from "@/lib/audit";
import { enqueue } from "@/lib/jobs/queue";
import type { Viewer } from "@/lib/policy/viewer";
import type { CaseRow } from "../cases/lock-case";
import { type Cause, destroyDocument } from "../documents/destroy-document";
import { provedCase } from "../evidence/find-proof";
import { shownInstitution } from "../evidence/shown-institution";
import type { RefusalCode } from "../reasons";
import { type DecisionMade, writeDecision } from "./write-decision";

type Conclusion = { reason: string; now: Date } & (
  | { outcome: "approved"; until: Date; methods: DecisionMade["methods"] }
  | { outcome: "refused"; reasonCode: RefusalCode }
);

/**
 * Decides a case that the caller holds: the decision, what it puts in force, the end of the documents,
 * the record and the message to the member are one. An approval is for what was seen, a refusal for what was
 * asked. A guest stands for the checks themselves.
 */
export async function concludeCase(
  tx: Tx,
  viewer: Viewer,
  row: CaseRow,
  { reason, now, ...said }: Conclusion,
): Promise<{ decisionId: string }> {
  const { memberId, id: caseId } = row;
  const isApproved = said.outcome === "approved";
  const about = isApproved ? await provedCase(tx, row, now) : row;
  const { professionId, specialtyId, country, jurisdiction, isTrainee } = about;
  const { registerId, registerNumber } = about;
  const decidedBy = viewer.kind === "member" ? viewer.memberId : null;
  const { until: endsAt = null, ...rest } = { until: undefined, ...said };
  const renaming = isApproved ? await takeProvedName(tx, row) : {};
  const institution = isApproved ? await shownInstitution(tx, about) : null;
  const decision = await writeDecision(tx, {
    ...{ memberId, caseId, professionId, specialtyId, country, jurisdiction, isTrainee },
    ...{ registerId, registerNumber, decidedBy, reason, decidedAt: now, endsAt, institution },
    ...rest,
  });
  await closeCase(tx, viewer, row, { outcome: said.outcome, decidedBy, now });
  const entryId = await record(tx, viewer, {
    act: isApproved ? "member.verified" : "member.verification-refused",
    subject: { type: "member", id: memberId },
    reason,
    details: { caseId, ...decision, ...renaming },
  });
  await enqueue(tx, "send-mail", { template: "decision", ids: { entryId } });
  return decision;
}

/** The mark stands beside the name that was proved, and beside no other. What it was before stands in the audit log alone. */
async function takeProvedName(
  tx: Tx,
  { memberId, nameOnRegister: renamedTo }: CaseRow,
): Promise<Record<string, string>> {
  const isTheirs = eq(members.id, memberId);
  const [member] = await tx.select({ renamedFrom: members.name }).from(members).where(isTheirs);
  if (!renamedTo || !member || member.renamedFrom === renamedTo) return {};
  await tx.update(members).set({ name: renamedTo }).where(isTheirs);
  await enqueue(tx, "index-author", { memberId });
  return { ...member, renamedTo };
}

type Closing = {
  outcome: NonNullable<CaseRow["outcome"]>;
  decidedBy: string | null;
  now: Date;
};

/** Ends a case, and with it what was sent as evidence. */
export async function closeCase(
  tx: Tx,
  viewer: Viewer,
  { id, memberId }: CaseRow,
  { outcome, decidedBy, now }: Closing,
): Promise<void> {
  const over = { state: "decided", claimedBy: null, claimedAt: null } as const;
  await tx
    .update(verificationCases)
    .set({ ...over, outcome, decidedBy, decidedAt: now })
    .where(eq(verificationCases.id, id));
  const sent = await tx
    .select({ documentId: verificationDocuments.id })
    .from(verificationDocuments)
    .where(
      and(eq(verificationDocuments.memberId, memberId), isNull(verificationDocuments.destroyedAt)),
    );
  const cause: Cause = outcome === "withdrawn" ? "withdrawn" : "decided";
  for (const { documentId } of sent) await destroyDocument(tx, viewer, { documentId, cause });
}

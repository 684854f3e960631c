import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { members } from "@/db/schema";
import { record } from "@/lib/audit";
import { NotFound } from "@/lib/errors";
import { memberColumns, toMemberView } from "@/lib/members/member-view";
import { canOperateSite, canVerifyMembers } from "@/lib/policy/site";
import { type CaseFacts, canClaimCase, canSeeCase, canWorkOnCase } from "@/lib/policy/verification";
import type { MemberViewer, Viewer } from "@/lib/policy/viewer";
import { type CaseRow, factsOf } from "../cases/lock-case";
import { clockOf } from "../clock";
import { addMonths } from "../evidence/evaluate-case";
import { asProved, findProof } from "../evidence/find-proof";
import { evaluationOf } from "../evidence/settle-case";
import { MARK_PARTS } from "../methods";
import { listCaseMessages, listRegisters } from "../queries";
import { findCase, findLookUp, listActs, listDecisions, listDeskDocuments } from "./case-parts";
import type { ClaimView, DeskCase } from "./contract";
import { listOtherAccounts } from "./other-accounts";
import { weighChecks } from "./weigh-checks";

const MONTHS = [1, 3, 6, 12, 24, 36];
const DAY = 86_400_000;

/** A case as a verifier works on it. That they looked is in the audit log. To anyone else, and to whose it is, there is none. */
export async function viewCase(viewer: Viewer, caseId: string): Promise<DeskCase> {
  return db.transaction(async (tx) => {
    const row = await findCase(tx, caseId);
    if (row === undefined || viewer.kind === "guest" || row.state === "draft") throw new NotFound();
    // Withdrawn before it was sent, it was never shown to anyone.
    if (row.submittedAt === null) throw new NotFound();
    const facts = await factsOf(tx, row);
    if (!canSeeCase(viewer, facts).allowed) throw new NotFound();
    await record(tx, viewer, {
      act: "verification.viewed",
      subject: { type: "verification-case", id: caseId },
      details: { memberId: row.memberId },
    });
    return load(tx, viewer, { ...row, state: row.state }, facts);
  });
}

async function load(
  tx: Tx,
  viewer: MemberViewer,
  row: CaseRow & { state: DeskCase["state"] },
  facts: CaseFacts,
): Promise<DeskCase> {
  const [member] = await tx
    .select({
      ...memberColumns,
      email: members.email,
      createdAt: members.createdAt,
      suspendedAt: members.suspendedAt,
      siteRoles: members.siteRoles,
    })
    .from(members)
    .where(eq(members.id, row.memberId));
  if (member === undefined) throw new NotFound();
  const now = await clockOf(tx);
  const proof = await findProof(tx, row, now);
  const checks = await weighChecks(tx, row, { memberName: member.name, proof });
  const evaluation = await evaluationOf(tx, proof ? asProved(row, proof) : row, now);
  const taking = canClaimCase(viewer, facts);
  const { siteRoles } = member;
  const { id, state, outcome, memberId, isTrainee, risks, moreAskedAt, moreAnsweredAt } = row;
  return {
    ...{ id, state, outcome, memberId, isTrainee, risks, evaluation },
    submittedAt: row.submittedAt?.toISOString() ?? null,
    isAppeal: row.appealOf !== null,
    isAsked: state === "submitted" && moreAskedAt !== null && moreAnsweredAt === null,
    member: toMemberView({ ...member, markShows: [...MARK_PARTS] }),
    email: member.email,
    joinedAt: member.createdAt.toISOString(),
    verificationEndsAt: member.verificationEndsAt?.toISOString() ?? null,
    isSuspended: member.suspendedAt !== null,
    newName: row.nameOnRegister === member.name ? null : row.nameOnRegister || null,
    claim: claimOf(viewer, facts),
    whyNotClaim: taking.allowed ? null : taking.reason,
    mayWork: canWorkOnCase(viewer, facts).allowed,
    mayRevoke: member.verifiedAt !== null && canVerifyMembers(viewer, memberId).allowed,
    fields: {
      professionId: row.professionId ?? "",
      specialtyId: row.specialtyId ?? "",
      country: row.country ?? "",
      jurisdiction: row.jurisdiction ?? "",
      isTrainee,
      registerId: row.registerId ?? "",
      registerNumber: row.registerNumber ?? "",
    },
    ...checks,
    lookUp: await findLookUp(tx, row, member.name),
    registers: row.country ? await listRegisters(row.country) : [],
    documents: await listDeskDocuments(tx, memberId),
    otherAccounts: await listOtherAccounts(tx, viewer, memberId),
    mayCloseOntoAny:
      canOperateSite(viewer).allowed && member.suspendedAt === null && siteRoles.length === 0,
    messages: await listCaseMessages(tx, row),
    months:
      evaluation.verdict === "needs-more"
        ? []
        : MONTHS.filter((months) => +addMonths(now, months) <= +evaluation.until + DAY),
    decisions: await listDecisions(tx, row),
    acts: await listActs(tx, row),
  };
}

function claimOf(viewer: MemberViewer, { claimedBy, holder }: CaseFacts): ClaimView | null {
  if (!holder) return null;
  const { name, minutesLeft } = holder;
  return { name, minutesLeft, isMine: claimedBy === viewer.memberId };
}

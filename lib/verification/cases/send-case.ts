import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members, verificationCases } from "@/db/schema";
import { record } from "@/lib/audit";
import { Denied, TooMany } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/queue";
import { SUBMISSIONS_A_DAY } from "@/lib/policy/verification";
import type { MemberViewer } from "@/lib/policy/viewer";
import { clockOf } from "../clock";
import { settleCase } from "../evidence/settle-case";
import { isBareName } from "../names/bare-name";
import { NPI_REGISTER } from "../registers/npi-register";
import type { CaseRow } from "./lock-case";

const DAY_MS = 86_400_000;
const NOT_BARE =
  "Your name on your profile has signs in it that are part of no name. Enter your name as registered, or change your profile.";

/** Puts a draft that the caller holds, with its member, before the verifiers; a register that a program can ask is asked. */
export async function sendCase(tx: Tx, viewer: MemberViewer, draft: CaseRow): Promise<void> {
  if (draft.professionId === null || draft.country === null) {
    throw new Denied("Choose your profession and the country you work in before you send it.");
  }
  const now = await clockOf(tx);
  await assertWithinLimit(tx, viewer.memberId, now);
  const nameOnRegister = draft.nameOnRegister ?? (await nameOf(tx, draft.memberId));
  if (!isBareName(nameOnRegister ?? "")) throw new Denied(NOT_BARE);
  const sent = { state: "submitted", submittedAt: now, nameOnRegister } as const;
  await tx.update(verificationCases).set(sent).where(eq(verificationCases.id, draft.id));
  await record(tx, viewer, {
    act: "verification.asked",
    subject: { type: "verification-case", id: draft.id },
  });
  if (draft.registerId === NPI_REGISTER) {
    const key = `check-registry:${draft.id}`;
    await enqueue(tx, "check-registry", { caseId: draft.id }, { key });
  }
  await settleCase(tx, { ...draft, ...sent }, now);
}

/** What is checked is the name as it was when the case was sent, whatever the member is called later. */
async function nameOf(tx: Tx, memberId: string): Promise<string | null> {
  const [member] = await tx
    .select({ name: members.name })
    .from(members)
    .where(eq(members.id, memberId));
  return member?.name ?? null;
}

async function assertWithinLimit(tx: Tx, memberId: string, now: Date): Promise<void> {
  const sent = await tx
    .select({ at: verificationCases.submittedAt })
    .from(verificationCases)
    .where(
      and(
        eq(verificationCases.memberId, memberId),
        sql`${verificationCases.submittedAt} > now() - interval '1 day'`,
      ),
    )
    .orderBy(verificationCases.submittedAt);
  const first = sent[sent.length - SUBMISSIONS_A_DAY]?.at;
  if (first) throw new TooMany((first.getTime() + DAY_MS - now.getTime()) / 1000);
}

import { and, eq, gt, isNull, notExists, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { members, verificationDecisions, verificationNotices } from "@/db/schema";
import { enqueue } from "@/lib/jobs/queue";
import { DUE_DAYS } from "@/lib/policy/standing";

type Kind = (typeof verificationNotices.$inferInsert)["kind"];

const BATCH = 200;
/** After this many days nobody is told any more that a verification has ended. */
const TOO_LATE_DAYS = 30;

/** Tells members that their verification ends soon, or has ended, each once. Running it twice changes nothing more. */
export async function remindOfEnds(): Promise<void> {
  while ((await remindSome()) === BATCH);
}

function remindSome(): Promise<number> {
  return db.transaction(async (tx) => {
    const due = await listDue(tx);
    for (const notice of due) {
      const told = await tx
        .insert(verificationNotices)
        .values(notice)
        .onConflictDoNothing()
        .returning({ kind: verificationNotices.kind });
      if (told.length === 0) continue;
      await enqueue(tx, "send-mail", { template: "verification-ends", ids: notice });
    }
    return due.length;
  });
}

/** What is in force and ends within 60 days, 14 days, or has ended, and whose member was not told so. */
function listDue(tx: Tx) {
  const decision = verificationDecisions;
  const end = members.verificationEndsAt;
  const before = (days: number) => sql`${end} - make_interval(hours => ${days * 24})`;
  const kind = sql<Kind>`CASE WHEN ${end} <= now() THEN 'lapsed'
    WHEN ${before(14)} <= now() THEN '14-days' ELSE '60-days' END`;
  const told = tx
    .select()
    .from(verificationNotices)
    .where(
      and(
        eq(verificationNotices.decisionId, decision.id),
        sql`${verificationNotices.kind}::text = ${kind}`,
      ),
    );
  return tx
    .select({ decisionId: decision.id, kind })
    .from(members)
    .innerJoin(
      decision,
      and(
        eq(decision.memberId, members.id),
        eq(decision.decidedAt, members.verifiedAt),
        eq(decision.endsAt, end),
      ),
    )
    .where(
      and(
        isNull(members.suspendedAt),
        sql`${before(DUE_DAYS)} <= now()`,
        gt(end, sql`now() - make_interval(days => ${TOO_LATE_DAYS})`),
        notExists(told),
      ),
    )
    .orderBy(end, decision.id)
    .limit(BATCH);
}

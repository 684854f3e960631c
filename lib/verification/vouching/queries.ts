import { and, desc, eq, isNull, ne, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { members, verificationCases, vouchRequests } from "@/db/schema";
import { memberColumns, toMemberView } from "@/lib/members/member-view";
import type { MemberViewer, Viewer } from "@/lib/policy/viewer";
import { canVouch } from "@/lib/policy/vouching";
import type { AskedColleagueView, VouchRequestView } from "./contract";
import { loadStated } from "./load-stated";
import { seenKey, statementOf } from "./statement";
import { loadVouchFacts } from "./vouch-facts";

const isShown = ne(vouchRequests.state, "withdrawn");
/** Nothing is asked any more once the case is decided; what was answered stays to be seen. */
const isOpenOrAnswered = or(
  ne(vouchRequests.state, "asked"),
  eq(verificationCases.state, "submitted"),
);

/** Colleagues who ask the viewer to vouch for them, and those who did; the last first. */
export async function listVouchRequests(viewer: MemberViewer): Promise<VouchRequestView[]> {
  const rows = await db
    .select({ request: vouchRequests, one: verificationCases, member: memberColumns })
    .from(vouchRequests)
    .innerJoin(verificationCases, eq(verificationCases.id, vouchRequests.caseId))
    .innerJoin(members, and(eq(members.id, vouchRequests.memberId), isNull(members.suspendedAt)))
    .where(and(eq(vouchRequests.voucherId, viewer.memberId), isShown, isOpenOrAnswered))
    .orderBy(sql`${vouchRequests.state} = 'asked' DESC`, desc(vouchRequests.createdAt))
    .limit(50);
  return Promise.all(
    rows.flatMap(({ request, one, member }) => {
      const { id, state, note, createdAt, answeredAt } = request;
      if (state === "withdrawn") return [];
      return viewOf(viewer, one, {
        ...{ id, state, note, colleague: toMemberView(member) },
        askedAt: createdAt.toISOString(),
        answeredAt: answeredAt?.toISOString() ?? null,
      });
    }),
  );
}

type Known = Omit<VouchRequestView, "statement" | "seen" | "refusal">;

async function viewOf(
  viewer: MemberViewer,
  row: typeof verificationCases.$inferSelect,
  known: Known,
): Promise<VouchRequestView> {
  const statement = statementOf(await loadStated(db, row));
  const may = canVouch(viewer, await loadVouchFacts(db, row, viewer.memberId));
  const refusal = may.allowed ? null : may.reason;
  return { ...known, statement, seen: seenKey(statement), refusal };
}

/** Colleagues whom the viewer has asked for a case of theirs, in the order they were asked. */
export async function listAskedColleagues(
  { memberId }: MemberViewer,
  caseId: string,
): Promise<AskedColleagueView[]> {
  const rows = await db
    .select({ request: vouchRequests, colleague: memberColumns })
    .from(vouchRequests)
    .innerJoin(members, eq(members.id, vouchRequests.voucherId))
    .where(and(eq(vouchRequests.caseId, caseId), eq(vouchRequests.memberId, memberId), isShown))
    .orderBy(vouchRequests.createdAt, vouchRequests.id);
  return rows.flatMap(({ request: { id, state, createdAt }, colleague }) =>
    state === "withdrawn"
      ? []
      : {
          requestId: id,
          state,
          colleague: toMemberView(colleague),
          askedAt: createdAt.toISOString(),
        },
  );
}

/** Whether the colleague of this handle waits for the viewer to vouch for them. */
export async function isAskedToVouchFor(viewer: Viewer, handle: string): Promise<boolean> {
  if (viewer.kind === "guest") return false;
  const rows = await db
    .select({ id: vouchRequests.id })
    .from(vouchRequests)
    .innerJoin(members, eq(members.id, vouchRequests.memberId))
    .innerJoin(verificationCases, eq(verificationCases.id, vouchRequests.caseId))
    .where(
      and(
        eq(members.handle, handle),
        eq(vouchRequests.voucherId, viewer.memberId),
        eq(vouchRequests.state, "asked"),
        eq(verificationCases.state, "submitted"),
      ),
    );
  return rows.length > 0;
}

/** What the message to whoever is asked says; undefined once nothing is asked any more. */
export async function findVouchMail(requestId: string) {
  const asker = { name: members.name };
  const [row] = await db
    .select({ ...asker, voucherId: vouchRequests.voucherId })
    .from(vouchRequests)
    .innerJoin(members, and(eq(members.id, vouchRequests.memberId), isNull(members.suspendedAt)))
    .innerJoin(verificationCases, eq(verificationCases.id, vouchRequests.caseId))
    .where(
      and(
        eq(vouchRequests.id, requestId),
        eq(vouchRequests.state, "asked"),
        eq(verificationCases.state, "submitted"),
      ),
    );
  if (row === undefined) return undefined;
  const [asked] = await db
    .select({ to: members.email, name: members.name })
    .from(members)
    .where(and(eq(members.id, row.voucherId), isNull(members.suspendedAt)));
  return asked && { ...asked, asker: row.name };
}

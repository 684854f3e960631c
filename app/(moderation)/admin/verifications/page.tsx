import { asPage, pageMember } from "@/app/page-edge";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { COUNTRIES } from "@/lib/members/countries";
import { listProfileChoices } from "@/lib/members/queries";
import { canOperateSite } from "@/lib/policy/site";
import { DUE_DAYS } from "@/lib/policy/standing";
import { queueInput } from "@/lib/verification/desk/contract";
import { DAYS_BACK, getDeskNumbers } from "@/lib/verification/desk/numbers";
import { listCases } from "@/lib/verification/desk/queries";
import { DeskHeader } from "./desk-header";
import { queueHref } from "./desk-href";
import { DeskNumbers } from "./desk-numbers";
import { QueueFilters } from "./queue-filters";
import { QueueRow } from "./queue-row";
import { Said } from "./said";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The verifiers' queue: who asks to be verified, the longest waiting first. */
export default asPage("Verifications", async function VerificationsPage({ searchParams }: Props) {
  const sent = await searchParams;
  const viewer = await pageMember();
  const filter = queueInput.parse(sent);
  const [{ cases, next }, numbers, { professions }] = await Promise.all([
    listCases(viewer, filter),
    getDeskNumbers(viewer),
    listProfileChoices(),
  ]);
  const isPlain = queueHref(filter, {}) === queueHref(queueInput.parse({}), {});
  return (
    <div className="grid gap-5 *:first:mb-0">
      <DeskHeader
        title="Verifications"
        description="Who asks to be verified as a clinician. Claim a case before you decide it, so that nobody else does at the same time. What you open and what you do is kept in the audit log."
        current="queue"
        reviews={numbers.reviews}
        isOperator={canOperateSite(viewer).allowed}
      />
      <Said what={sent.said} />
      <DeskNumbers numbers={numbers} daysBack={DAYS_BACK} dueDays={DUE_DAYS} />
      <QueueFilters filter={filter} choices={{ professions, countries: [...COUNTRIES] }} />
      {cases.length === 0 ? (
        <EmptyState title={isPlain ? "Nobody is waiting" : "No case fits"}>
          {isPlain
            ? "When a member asks to be verified and the checks alone do not decide, the case stands here."
            : "Look at those in another state, or at all of them without filters."}
        </EmptyState>
      ) : (
        <ol className="grid divide-y divide-line border-y border-line">
          {cases.map((entry) => (
            <QueueRow key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      <Pagination
        label="Cases"
        previous={filter.after === "" ? null : queueHref(filter, {})}
        previousLabel="To the start"
        next={next && queueHref(filter, { after: next })}
        nextLabel="More cases"
      />
    </div>
  );
});

import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { DeskCase } from "@/lib/verification/desk/contract";
import { caseHref } from "../desk-href";
import { actWords } from "./act-words";

const outcomes = { approved: "Verified", refused: "Refused", revoked: "Taken back" };

/** What was decided about the member before, and what was done about this case. */
export function Earlier({ one: { decisions, acts } }: { one: DeskCase }) {
  return (
    <div className="mt-2 grid gap-7 border-t border-line pt-5 lg:grid-cols-2">
      <section aria-labelledby="decisions" className="grid content-start gap-2">
        <h2 id="decisions" className="text-lg">
          Decisions about them
        </h2>
        {decisions.length === 0 ? (
          <p className="text-muted">None yet.</p>
        ) : (
          <ol className="divide-y divide-line border-y border-line">
            {decisions.map((decision) => (
              <li key={decision.id} className="grid gap-0.5 py-2 text-sm">
                <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                  <strong>{outcomes[decision.outcome]}</strong>
                  {decision.isContested && <Badge tone="accent">Appealed here</Badge>}
                  <span className="text-muted">
                    by {decision.by ?? "the checks alone"}, <Time value={decision.decidedAt} />
                    {decision.endsAt && (
                      <>
                        , until <Time value={decision.endsAt} as="date" />
                      </>
                    )}
                  </span>
                </p>
                {decision.reason && <p className="max-w-[70ch]">{decision.reason}</p>}
                {decision.caseId && (
                  <p>
                    <a className="link" href={caseHref({ caseId: decision.caseId })}>
                      Open that case
                    </a>
                  </p>
                )}
              </li>
            ))}
          </ol>
        )}
      </section>
      <section aria-labelledby="record" className="grid content-start gap-2">
        <h2 id="record" className="text-lg">
          Record
        </h2>
        <ol className="divide-y divide-line border-y border-line">
          {acts.map(({ id, at, actor, act, isOwn }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-4 py-1.5 text-sm">
              <span>
                <strong>{actor ?? "A program"}</strong> {actWords(act, isOwn)}
              </span>
              <span className="text-muted">
                <Time value={at} />
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { DeskCheck } from "@/lib/verification/desk/contract";
import { WAYS } from "@/lib/verification/ways/ways";

const outcomes = {
  proved: { tone: "success", words: "Proved" },
  "not-proved": { tone: "danger", words: "Not proved" },
  unavailable: { tone: "neutral", words: "No answer" },
} as const;

/** Every check of the case in its order. None is ever changed. */
export function Checks({ checks }: { checks: DeskCheck[] }) {
  return (
    <section aria-labelledby="checks" className="grid gap-2">
      <h2 id="checks" className="text-lg">
        Checks
      </h2>
      {checks.length === 0 ? (
        <p className="text-muted">None yet.</p>
      ) : (
        <ol className="divide-y divide-line border-y border-line">
          {checks.map((check) => (
            <li key={check.id} className="grid gap-0.5 py-2.5 text-sm">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <strong>{WAYS[check.method].name}</strong>
                <Badge tone={outcomes[check.outcome].tone}>{outcomes[check.outcome].words}</Badge>
                {check.isEarlier && <Badge>Before the appeal</Badge>}
                <span className="text-muted">
                  {check.by ?? "by a program"}, <Time value={check.checkedAt} />
                  {check.expiresAt && (
                    <>
                      , holds until <Time value={check.expiresAt} as="date" />
                    </>
                  )}
                </span>
              </p>
              {check.words && <p className="max-w-[70ch] wrap-anywhere">{check.words}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

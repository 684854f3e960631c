import { Time } from "@/components/ui/time";
import type { OwnCheckView } from "@/lib/verification/contract";
import { LOOK_UP_WORDS } from "@/lib/verification/npi/npi-words";
import { WAYS } from "@/lib/verification/ways/ways";

/** What has been looked at so far, and what came of it. */
export function CheckList({ checks }: { checks: OwnCheckView[] }) {
  if (checks.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3 className="text-base">Checked so far</h3>
      <ul className="grid gap-2">
        {checks.map((check) => (
          <li key={`${check.method} ${check.checkedAt}`} className="grid gap-0.5">
            <span className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-medium">{WAYS[check.method].name}</span>
              <span className="text-sm text-muted">
                <Time value={check.checkedAt} />
              </span>
            </span>
            <span className="max-w-[65ch] text-sm">{cameOf(check)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function cameOf({ method, outcome, lookUp }: OwnCheckView): string {
  if (lookUp) return LOOK_UP_WORDS[lookUp];
  if (outcome === "proved") return "It says what you said.";
  if (outcome === "unavailable") return "There was no answer. We ask again.";
  return method === "registry"
    ? "The registry knows this NPI, with other details than yours. A verifier looks at it; you can withdraw, correct what you entered and send it again."
    : "It did not show what is needed.";
}

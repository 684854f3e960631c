import { DUE_DAYS, GRACE_DAYS } from "@/lib/policy/standing";
import { DAYS_KEPT } from "@/lib/verification/documents/limits";

const PROMISES: [string, string][] = [
  [
    "Who looks",
    "Verifiers and admins of this site. Every look at a request or a list of them is recorded by name.",
  ],
  [
    "Documents",
    `Encrypted, never searchable, destroyed when it is decided and after ${DAYS_KEPT} days at the latest.`,
  ],
  [
    "Work e-mail",
    "Shown to nobody. The address you sign in with is seen by admins, and by a verifier who opens your request.",
  ],
  ["Reminders", `By mail ${DUE_DAYS} and 14 days before the end, and when it has ended.`],
  ["After the end", `You write for ${GRACE_DAYS} more days, and read on until it is renewed.`],
];

/** What happens to what is sent, in short. */
export function Promises() {
  return (
    <section aria-labelledby="promises" className="grid gap-3 rounded-lg bg-sunken p-4">
      <h2 id="promises" className="text-base">
        What you can count on
      </h2>
      <dl className="grid gap-2.5 text-sm">
        {PROMISES.map(([term, words]) => (
          <div key={term}>
            <dt className="font-semibold">{term}</dt>
            <dd className="text-muted">{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

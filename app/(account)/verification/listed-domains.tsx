import type { InstitutionDomainView } from "@/lib/verification/institution-mail/contract";

/** Whose addresses count, said plainly. */
export function ListedDomains({ listed }: { listed: InstitutionDomainView[] }) {
  if (listed.length === 0) {
    return (
      <p className="max-w-[65ch] text-sm text-muted">
        No institution is on the list here yet. Choose another way.
      </p>
    );
  }
  return (
    <details className="text-sm">
      <summary className="link w-fit">Which addresses count</summary>
      <ul className="mt-2 grid gap-1">
        {listed.map(({ id, domain, includesSubdomains, isBroad, institution }) => (
          <li key={id}>
            <span className="font-medium">{institution}</span>: {domain}
            {includesSubdomains && " and what is under it"}
            {isBroad && <span className="text-muted">; a verifier decides as well</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

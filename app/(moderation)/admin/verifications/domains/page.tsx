import { asPage, pageMember } from "@/app/page-edge";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { NotFound } from "@/lib/errors";
import { nameOfCountry } from "@/lib/members/name-of-country";
import { canOperateSite } from "@/lib/policy/site";
import type { InstitutionDomainView } from "@/lib/verification/institution-mail/contract";
import { listInstitutionDomains } from "@/lib/verification/institution-mail/queries";
import { removeDomainAction } from "../actions";
import { DeskHeader } from "../desk-header";
import { Said } from "../said";
import { AddDomain } from "./add-domain";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default asPage("E-mail domains", async function DomainsPage({ searchParams }: Props) {
  const viewer = await pageMember();
  if (!canOperateSite(viewer).allowed) throw new NotFound();
  const domains = await listInstitutionDomains(viewer);
  return (
    <div className="grid gap-5 *:first:mb-0">
      <DeskHeader
        title="E-mail domains"
        description="An address at one of these speaks for who somebody is at work. Mark those as broad that many have who are not clinicians, such as a whole university: a verifier then decides."
        current="domains"
        isOperator
      />
      <Said what={(await searchParams).said} />
      <AddDomain />
      {domains.length === 0 ? (
        <EmptyState title="No domain yet">
          Add the hospitals, practices and societies whose members you expect.
        </EmptyState>
      ) : (
        <ul className="grid divide-y divide-line border-y border-line">
          {domains.map((entry) => (
            <Row key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </div>
  );
});

function Row({ entry }: { entry: InstitutionDomainView }) {
  const { id, domain, includesSubdomains, isBroad, institution, country } = entry;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
      <div className="grid min-w-0 gap-0.5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <strong className="wrap-anywhere">{domain}</strong>
          {includesSubdomains && <Badge>and what lies under it</Badge>}
          {isBroad && <Badge tone="warning">Broad: a verifier decides</Badge>}
        </p>
        <p className="text-sm text-muted">
          {institution}, {nameOfCountry(country)}
        </p>
      </div>
      <ActionForm action={removeDomainAction} className="grid gap-2">
        <input type="hidden" name="domainId" value={id} />
        <SubmitButton variant="secondary" size="sm" aria-label={`Remove ${domain}`}>
          Remove
        </SubmitButton>
      </ActionForm>
    </li>
  );
}

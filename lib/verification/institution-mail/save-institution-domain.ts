import { db } from "@/db/client";
import { institutionDomains } from "@/db/schema";
import { record } from "@/lib/audit";
import { NotFound } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { canOperateSite } from "@/lib/policy/site";
import type { Viewer } from "@/lib/policy/viewer";
import { saveDomainInput } from "./contract";

/** Puts a domain on the list of institutions, or changes what the list says of it. For admins. */
export async function saveInstitutionDomain(
  viewer: Viewer,
  input: unknown,
): Promise<{ domainId: string }> {
  if (!canOperateSite(viewer).allowed) throw new NotFound();
  const said = parse(saveDomainInput, input);
  return db.transaction(async (tx) => {
    const [saved] = await tx
      .insert(institutionDomains)
      .values(said)
      .onConflictDoUpdate({ target: institutionDomains.domain, set: said })
      .returning({ domainId: institutionDomains.id });
    if (saved === undefined) throw new Error("The domain was not stored.");
    const { domain, includesSubdomains, isBroad, country } = said;
    await record(tx, viewer, {
      act: "institution-domain.saved",
      subject: { type: "institution-domain", id: saved.domainId },
      details: { domain, includesSubdomains, isBroad, country },
    });
    return saved;
  });
}

import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { institutionDomains } from "@/db/schema";
import { record } from "@/lib/audit";
import { NotFound } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { canOperateSite } from "@/lib/policy/site";
import type { Viewer } from "@/lib/policy/viewer";
import { onDomainInput } from "./contract";

/** Takes a domain off the list. What addresses there have proved before stays. For admins. */
export async function removeInstitutionDomain(
  viewer: Viewer,
  input: unknown,
): Promise<{ domain: string }> {
  if (!canOperateSite(viewer).allowed) throw new NotFound();
  const { domainId } = parse(onDomainInput, input);
  return db.transaction(async (tx) => {
    const [removed] = await tx
      .delete(institutionDomains)
      .where(eq(institutionDomains.id, domainId))
      .returning({ domain: institutionDomains.domain });
    if (removed === undefined) throw new NotFound();
    await record(tx, viewer, {
      act: "institution-domain.removed",
      subject: { type: "institution-domain", id: domainId },
      details: removed,
    });
    return removed;
  });
}

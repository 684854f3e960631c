import { and, asc, eq, gt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { institutionAddresses, institutionCodes, institutionDomains } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { canAskForVerification } from "@/lib/policy/verification";
import type { MemberViewer, Viewer } from "@/lib/policy/viewer";
import { institutionCode, unsealAddress } from "./address-secrets";
import type { InstitutionDomainView, OwnInstitutionMailView } from "./contract";
import { INSTITUTION_CODE } from "./limits";

/** Every domain that counts, by institution; to whoever may ask to be verified. */
export async function listInstitutionDomains(viewer: Viewer): Promise<InstitutionDomainView[]> {
  if (!canAskForVerification(viewer).allowed) throw new NotFound();
  const { id, domain, includesSubdomains, isBroad, institution, country } = institutionDomains;
  return db
    .select({ id, domain, includesSubdomains, isBroad, institution, country })
    .from(institutionDomains)
    .orderBy(asc(institution), asc(domain));
}

/** The viewer's own work addresses, as far as anybody may see them: the part after the @. */
export async function getOwnInstitutionMail({
  memberId,
}: MemberViewer): Promise<OwnInstitutionMailView> {
  const [[sent], proved] = await Promise.all([
    db
      .select()
      .from(institutionCodes)
      .where(and(eq(institutionCodes.memberId, memberId), isUsable)),
    db
      .select()
      .from(institutionAddresses)
      .where(eq(institutionAddresses.memberId, memberId))
      .orderBy(asc(institutionAddresses.provedAt)),
  ]);
  const pending = sent && {
    host: sent.host,
    endsAt: sent.endsAt.toISOString(),
    triesLeft: INSTITUTION_CODE.wrongCodes - sent.wrongCodes,
  };
  return {
    pending: pending ?? null,
    proved: proved.map(({ host, institution, provedAt }) => ({
      ...{ host, institution, provedAt: provedAt.toISOString() },
    })),
  };
}

const isUsable = gt(institutionCodes.endsAt, sql`now()`);

/** What the message with a code says and to whom; undefined once it would be of no use. */
export async function findInstitutionMail(
  codeId: string,
): Promise<{ to: string; code: string } | undefined> {
  const [sent] = await db
    .select({ sealed: institutionCodes.sealedAddress })
    .from(institutionCodes)
    .where(and(eq(institutionCodes.id, codeId), isUsable));
  const to = sent && unsealAddress(codeId, sent.sealed);
  return to ? { to, code: institutionCode(codeId) } : undefined;
}

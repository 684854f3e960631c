import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts } from "@/db/schema";
import { env } from "@/lib/env";
import { enqueue } from "@/lib/jobs/queue";
import { clinicianName } from "./clinician-name";
import { clinicianValue } from "./clinician-value";

/** What a provider says, by the ID token that the library has validated and by the userinfo endpoint. */
export const claimsOf = (idToken: string | undefined, userinfo: object | undefined) => ({
  ...(idToken ? payloadOf(idToken) : {}),
  ...userinfo,
});

function payloadOf(token: string): object {
  const [, payload = ""] = token.split(".");
  return Object(JSON.parse(Buffer.from(payload, "base64url").toString()));
}

/**
 * Keeps what the organisation says of an account's work as a clinician, with the name it says it of, and has
 * it weighed. An account is known by issuer and subject alone: what it says never concerns anybody of the same address.
 */
export async function noteClinicianValue(
  { issuer, subject }: { issuer: string; subject: string },
  claims: object,
): Promise<void> {
  const setting = env.ORGANISATION_CLINICIAN_CLAIM;
  if (setting === undefined) return;
  const value = clinicianValue(claims, setting);
  const isThis = and(eq(accounts.issuer, issuer), eq(accounts.subject, subject));
  await db.transaction(async (tx) => {
    const [before] = await tx.select().from(accounts).where(isThis).for("update");
    if (before === undefined || (value === null && before.clinicianValue === null)) return;
    await tx
      .update(accounts)
      .set({ clinicianValue: value, clinicianName: value === null ? null : clinicianName(claims) })
      .where(isThis);
    const { memberId } = before;
    await enqueue(tx, "record-sign-on", { memberId }, { key: `record-sign-on:${memberId}` });
  });
}

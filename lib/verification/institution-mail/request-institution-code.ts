import { eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { institutionCodes } from "@/db/schema";
import { Invalid, NotFound, SignInRequired } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { countAgainst, type Limit } from "@/lib/rate-limit";
import { lockOwnCase } from "../cases/lock-case";
import { addressHash, hashInstitutionCode, institutionCode, sealAddress } from "./address-secrets";
import { requestCodeInput } from "./contract";
import { findDomain, hostOf } from "./find-domain";
import { INSTITUTION_CODE } from "./limits";

const DAY = 86_400;
const PER_MEMBER: Limit = { name: "institution-code-member", times: 10, seconds: DAY };
const PER_ADDRESS: Limit = { name: "institution-code-address", times: 5, seconds: DAY };

/** What a code that was sent is about. Whether the address exists, nobody learns here. */
type Sent = { host: string; institution: string; minutes: number };

/** Sends a code to the viewer's address at work, if its domain is on the list. It takes the place of an earlier one. */
export async function requestInstitutionCode(viewer: Viewer, input: unknown): Promise<Sent> {
  const { caseId, address } = parse(requestCodeInput, input);
  if (viewer.kind === "guest") throw new SignInRequired();
  const host = hostOf(address);
  const listed = await findDomain(db, host);
  if (listed === undefined) throw new Invalid({ address: [notListed(host)] });
  await countAgainst(PER_MEMBER, viewer.memberId);
  await countAgainst(PER_ADDRESS, addressHash(address));
  await db.transaction(async (tx) => {
    const { viewer: member, open } = await lockOwnCase(tx, viewer);
    if (caseId !== undefined && open?.id !== caseId) throw new NotFound();
    await sendCode(tx, member.memberId, address);
  });
  return { host, institution: listed.institution, minutes: INSTITUTION_CODE.minutes };
}

async function sendCode(tx: Tx, memberId: string, address: string): Promise<void> {
  await tx.delete(institutionCodes).where(eq(institutionCodes.memberId, memberId));
  const id = newId();
  await tx.insert(institutionCodes).values({
    ...{ id, memberId, host: hostOf(address), addressHash: addressHash(address) },
    sealedAddress: sealAddress(id, address),
    codeHash: hashInstitutionCode(id, institutionCode(id)),
    endsAt: sql`now() + make_interval(mins => ${INSTITUTION_CODE.minutes})`,
  });
  await enqueue(tx, "send-mail", { template: "institution-code", ids: { codeId: id } });
}

const notListed = (host: string) =>
  `Addresses at ${host} are not on our list of institutions. Use the address your hospital, practice or university gave you, or choose another way.`;

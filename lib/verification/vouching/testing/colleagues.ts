import { db } from "@/db/client";
import { makeMember, makeUnverifiedMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { viewerOf } from "@/db/factories/viewer";
import type { MemberViewer } from "@/lib/policy/viewer";
import { clockOf } from "../../clock";
import { recordCheck } from "../../evidence/record-check";
import { askToVouch } from "../ask-to-vouch";
import { listVouchRequests } from "../queries";
import { vouch } from "../vouch";

export const words = "We share a clinic on Tuesdays.";

/** Somebody who has asked to be verified, and their case. */
export async function asking(memberId?: string, name = "Robin Marlowe") {
  const member = memberId ? { id: memberId } : await makeUnverifiedMember({ name });
  const { id: caseId } = await makeCase({ memberId: member.id, nameOnRegister: name });
  return { viewer: await viewerOf(member), caseId };
}
/** Somebody who has asked to be verified. */
export type Asking = Awaited<ReturnType<typeof asking>>;

/** Somebody who may vouch. */
export const clinician = async (overrides = {}) => viewerOf(await makeMember(overrides));

/** Asks a colleague to vouch. */
export const ask = ({ viewer, caseId }: Asking, voucher: MemberViewer) =>
  askToVouch(viewer, { caseId, colleague: `@${voucher.handle}` });

/** Reads the statement and signs it, as the page does. */
export async function sign(voucher: MemberViewer, requestId: string) {
  const requests = await listVouchRequests(voucher);
  const seen = requests.find(({ id }) => id === requestId)?.seen;
  return vouch(voucher, { requestId, seen, words });
}

/** Asks, and is vouched for. */
export async function vouchFor(one: Asking, voucher: MemberViewer) {
  const { requestId } = await ask(one, voucher);
  await sign(voucher, requestId);
  return requestId;
}

/** Lets the registry have found them. */
export const provedByRegistry = ({ viewer, caseId }: Asking) =>
  db.transaction(async (tx) =>
    recordCheck(tx, {
      ...{ memberId: viewer.memberId, caseId, method: "registry", outcome: "proved" },
      ...{ professionId: "physician", country: "IE", nameAsRegistered: viewer.name },
      checkedAt: await clockOf(tx),
    }),
  );

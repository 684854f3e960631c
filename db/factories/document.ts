import { db } from "@/db/client";
import { acceptDocument } from "@/lib/verification/documents/accept-document";
import { storeDocument } from "@/lib/verification/documents/store-document";
import { makePicture } from "@/lib/verification/documents/testing/pictures";

/** A picture that a member has sent as evidence, stored and encrypted as it would be. */
export async function makeDocument({ memberId }: { memberId: string }) {
  const document = await acceptDocument({ bytes: await makePicture(), name: "licence.jpg" });
  return db.transaction((tx) => storeDocument(tx, { memberId, document }));
}

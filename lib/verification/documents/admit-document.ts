import { SignInRequired } from "@/lib/errors";
import { assertCan } from "@/lib/policy/decision";
import { canAskForVerification } from "@/lib/policy/verification";
import type { Viewer } from "@/lib/policy/viewer";
import { countAgainst } from "@/lib/rate-limit";

/** Looking through a file takes the machine seconds. */
const UPLOADS = { name: "verification-document", times: 20, seconds: 3600 };

/** Who may send a document, and how often: asked before the file is read. */
export async function admitDocument(viewer: Viewer): Promise<void> {
  if (viewer.kind === "guest") throw new SignInRequired();
  assertCan(canAskForVerification(viewer));
  await countAgainst(UPLOADS, viewer.memberId);
}

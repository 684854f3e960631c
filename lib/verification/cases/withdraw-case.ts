import { db } from "@/db/client";
import { record } from "@/lib/audit";
import { NotFound } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { clockOf } from "../clock";
import { onCaseInput } from "../contract";
import { closeCase } from "../decisions/conclude-case";
import { lockOwnCase } from "./lock-case";

/** Takes a member's open case back, sent or not, and destroys the documents that were sent for it. */
export async function withdrawCase(viewer: Viewer, input: unknown): Promise<{ caseId: string }> {
  const { caseId } = parse(onCaseInput, input);
  return db.transaction(async (tx) => {
    const { viewer: member, open } = await lockOwnCase(tx, viewer);
    if (open?.id !== caseId) throw new NotFound();
    const now = await clockOf(tx);
    await closeCase(tx, member, open, { outcome: "withdrawn", decidedBy: null, now });
    await record(tx, member, {
      act: "verification.withdrawn",
      subject: { type: "verification-case", id: caseId },
    });
    return { caseId };
  });
}

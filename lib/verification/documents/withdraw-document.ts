import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { verificationDocuments } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { lockOwnCase } from "../cases/lock-case";
import { clockOf } from "../clock";
import { settleCase } from "../evidence/settle-case";
import { destroyDocument } from "./destroy-document";

const input = z.object({ documentId: z.string().max(60) });

/** Takes one of the viewer's own documents back: it is destroyed, and their case weighed without it. */
export async function withdrawDocument(viewer: Viewer, sent: unknown): Promise<void> {
  const { documentId } = parse(input, sent);
  await db.transaction(async (tx) => {
    const { viewer: member, open } = await lockOwnCase(tx, viewer);
    const own = await tx.$count(
      verificationDocuments,
      and(
        eq(verificationDocuments.id, documentId),
        eq(verificationDocuments.memberId, member.memberId),
        isNull(verificationDocuments.destroyedAt),
      ),
    );
    if (own === 0) throw new NotFound();
    await destroyDocument(tx, member, { documentId, cause: "withdrawn" });
    if (open?.state === "submitted") await settleCase(tx, open, await clockOf(tx));
  });
}

import { eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { accessTokens, members } from "@/db/schema";
import { record } from "@/lib/audit";
import { hashToken } from "@/lib/auth/secrets";
import { newAccessToken } from "@/lib/auth/viewer-by-token";
import { Invalid, SignInRequired } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { all, assertCan } from "@/lib/policy/decision";
import { canGiveScope, canMakeToken } from "@/lib/policy/tokens";
import type { Viewer } from "@/lib/policy/viewer";
import { claimSubmission } from "@/lib/submissions";
import { createTokenInput, type MadeToken } from "./contract";
import { getTokenRoom } from "./queries";

const MADE_BEFORE =
  "This form was sent before, and its token is in your list. If you did not see its text, revoke it and make another.";

/** Makes a personal access token. Its text is in the answer and nowhere else; the member is told by mail. */
export async function createToken(viewer: Viewer, input: unknown): Promise<MadeToken> {
  if (viewer.kind === "guest") throw new SignInRequired();
  const { submissionId, ...wanted } = parse(createTokenInput, input);
  const { name, scopes, days } = wanted;
  return db.transaction(async (tx) => {
    await takeTurn(tx, viewer.memberId);
    const room = await getTokenRoom(viewer, tx);
    const giving = scopes.map((scope) => canGiveScope(viewer, scope));
    assertCan(all(canMakeToken(viewer, room), ...giving));
    const tokenId = newId();
    const claim = { memberId: viewer.memberId, key: submissionId, content: wanted };
    if (await claimSubmission(tx, claim, { tokenId })) {
      throw new Invalid({ "": [MADE_BEFORE] }, { status: 409 });
    }
    const token = newAccessToken();
    const expiresAt = await store(tx, {
      ...{ id: tokenId, memberId: viewer.memberId, name, scopes, tokenHash: hashToken(token) },
      expiresAt: sql`now() + make_interval(days => ${days})`,
    });
    await record(tx, viewer, {
      act: "access-token.made",
      subject: { type: "access-token", id: tokenId },
      details: { scopes: scopes.join(" "), days },
    });
    await enqueue(tx, "send-mail", { template: "token-made", ids: { tokenId } });
    return { tokenId, token, name, scopes, expiresAt };
  });
}

/** One at a time for each member, so that they are counted right and none is made beside a suspension. */
async function takeTurn(tx: Tx, memberId: string): Promise<void> {
  await tx
    .select({ id: members.id })
    .from(members)
    .where(eq(members.id, memberId))
    .for("no key update");
}

type Row = Omit<typeof accessTokens.$inferInsert, "expiresAt"> & {
  expiresAt: ReturnType<typeof sql>;
};

async function store(tx: Tx, row: Row): Promise<string> {
  const [stored] = await tx
    .insert(accessTokens)
    .values(row)
    .returning({ expiresAt: accessTokens.expiresAt });
  if (!stored) throw new Error("The token was not stored.");
  return stored.expiresAt.toISOString();
}

import { db, type Tx } from "@/db/client";
import { groups, memberships } from "@/db/schema";
import { record } from "@/lib/audit";
import { loadViewerByMember } from "@/lib/auth/load-viewer";
import { Invalid, SignInRequired } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { STARTER_ROLE } from "@/lib/policy/group-roles";
import { canStartGroup } from "@/lib/policy/groups";
import type { Viewer } from "@/lib/policy/viewer";
import { claimSubmission } from "@/lib/submissions";
import { startGroupInput } from "./contract";
import { getGroup } from "./queries";
import { setSpecialties } from "./set-specialties";
import { isReserved, slugFromName, withTail } from "./slug";

/** Starts a group that belongs to whoever starts it. Repeating the same submission returns the first group. */
export async function startGroup(
  viewer: Viewer,
  input: unknown,
): Promise<{ groupId: string; slug: string }> {
  if (viewer.kind === "guest") throw new SignInRequired();
  const { submissionId, slug: wanted, specialties, ...content } = parse(startGroupInput, input);
  const groupId = newId();
  const slug = addressFor(content, wanted);
  return db.transaction(async (tx) => {
    const claim = {
      memberId: viewer.memberId,
      key: submissionId,
      content: { wanted, specialties, ...content },
    };
    const earlier = await claimSubmission(tx, claim, { groupId, slug });
    if (earlier) {
      // Told again only while it is theirs to know of: they may have left since.
      await getGroup(await loadViewerByMember(viewer.memberId, tx), earlier.slug, tx);
      return earlier;
    }
    assertCan(canStartGroup(viewer));
    await insertGroup(tx, { ...content, id: groupId, slug, createdBy: viewer.memberId });
    await setSpecialties(tx, groupId, specialties);
    await tx.insert(memberships).values({
      groupId,
      memberId: viewer.memberId,
      role: STARTER_ROLE,
      acknowledgedRulesVersion: 1,
    });
    await record(tx, viewer, {
      act: "group.started",
      groupId,
      subject: { type: "group", id: groupId },
    });
    return { groupId, slug };
  });
}

function addressFor({ name, listing }: { name: string; listing: string }, wanted: string): string {
  const slug = wanted || slugFromName(name);
  if (slug.length < 3) {
    throw new Invalid({ slug: ["Choose an address of three or more letters for this group."] });
  }
  if (isReserved(slug)) throw taken();
  return listing === "unlisted" ? withTail(slug) : slug;
}

async function insertGroup(tx: Tx, values: typeof groups.$inferInsert): Promise<void> {
  const inserted = await tx
    .insert(groups)
    .values({ ...values, memberCount: 1 })
    .onConflictDoNothing({ target: groups.slug })
    .returning({ id: groups.id });
  if (inserted.length === 0) throw taken();
}

const taken = () =>
  new Invalid({ slug: ["This address is taken. Choose another one for your group."] });

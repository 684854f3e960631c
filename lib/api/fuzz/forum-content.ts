import type { Tx } from "@/db/client";
import { makeGroup, makeUnlistedGroup } from "@/db/factories/group";
import { makeMember } from "@/db/factories/member";
import { makeInvitation, makeJoinRequest, makeMembership } from "@/db/factories/membership";
import { makePost } from "@/db/factories/post";
import type { Scenario } from "@/db/factories/scenario";
import { makeThread } from "@/db/factories/thread";

/** Stands in everything that nobody who asks may read. */
export const SECRET = "plinth-and-marigold";

/** More than a page of everything that comes in pages. */
const CROWD = 32;

/**
 * Two groups in which nobody who asks is or can come to be: the sealed one is unlisted, and of the glass
 * one, which is listed, only its page can be seen.
 */
export async function makeSecrets(tx: Tx): Promise<Record<string, string>> {
  const about = { name: SECRET, description: SECRET, rules: SECRET };
  const sealed = await makeUnlistedGroup(about, tx);
  const glass = await makeGroup({ joinPolicy: "invitation" }, tx);
  const author = await makeMember({}, tx);
  const inside = async (group: { id: string }) => {
    await makeMembership({ groupId: group.id, memberId: author.id, role: "owner" }, tx);
    const thread = await makeThread(
      { groupId: group.id, authorId: author.id, title: SECRET, text: SECRET },
      tx,
    );
    return { thread, reply: await makePost({ threadId: thread.id, text: SECRET }, tx) };
  };
  const [behindWalls, behindGlass] = [await inside(sealed), await inside(glass)];
  const asked = await makeJoinRequest({ groupId: sealed.id, message: SECRET }, tx);
  const invited = await makeInvitation({ groupId: sealed.id, message: SECRET }, tx);
  return {
    ...{ "group sealed": sealed.slug, "groupId sealed": sealed.id, "request sealed": asked.id },
    "invitation sealed": invited.id,
    ...{ "thread sealed": behindWalls.thread.id, "post sealed": behindWalls.reply.id },
    ...{ "group glass": glass.slug, "groupId glass": glass.id },
    ...{ "thread glass": behindGlass.thread.id, "post glass": behindGlass.reply.id },
  };
}

/** Requests and invitations that are open: some to be decided by those who ask, and some their own. */
export async function makeRequests({ groups, people }: Scenario, tx: Tx) {
  const own = { groupId: groups.other.id, memberId: people.member.id };
  return {
    "request request": (await makeJoinRequest({ groupId: groups.request.id }, tx)).id,
    "request own": (await makeJoinRequest(own, tx)).id,
    "invitation open": (await makeInvitation({ groupId: groups.open.id }, tx)).id,
    "invitation own": (await makeInvitation({ ...own, memberId: people.owner.id }, tx)).id,
  };
}

/** Fills the open group, its thread and its list of members. */
export async function makeCrowd({ groups, people, content }: Scenario, tx: Tx): Promise<void> {
  const groupId = groups.open.id;
  const authorId = people.member.id;
  const { thread } = content.open;
  const start = Date.now() - 3_600_000;
  for (let index = 0; index < CROWD; index++) {
    const createdAt = new Date(start + index * 1_000);
    await makeMembership({ groupId }, tx);
    await makeThread({ groupId, authorId, createdAt }, tx);
    await makePost({ threadId: thread.id, authorId, createdAt, parent: thread.openingPost }, tx);
  }
}

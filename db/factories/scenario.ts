import { db, type Reader } from "@/db/client";
import type { Viewer } from "@/lib/policy/viewer";
import { type Group, makeGroup, makeRequestGroup, makeUnlistedGroup } from "./group";
import {
  type Member,
  makeLapsedMember,
  makeMember,
  makeSuspendedMember,
  makeTrainee,
  makeUnverifiedMember,
} from "./member";
import { makeBan, makeInvitation, makeJoinRequest, makeMembership } from "./membership";
import { makePost, type Post } from "./post";
import { makeThread, type Thread } from "./thread";
import { guest, viewerOf } from "./viewer";

const HOUR = 3_600_000;

type Role = "owner" | "moderator" | "member";

/** Who stands how to the scenario's groups; the role is the one in each of the three groups. */
const insiders = {
  owner: { make: makeMember, role: "owner" },
  moderator: { make: makeMember, role: "moderator" },
  member: { make: makeMember, role: "member" },
  trainee: { make: makeTrainee, role: "member" },
  muted: { make: makeMember, role: "member", mutedUntil: new Date(Date.now() + HOUR) },
  hasNotReadRules: { make: makeMember, role: "member", acknowledgedRulesVersion: 0 },
  lapsed: { make: makeLapsedMember, role: "member" },
  unverified: { make: makeUnverifiedMember, role: "member" },
  suspended: { make: makeSuspendedMember, role: "member" },
  lapsedModerator: { make: makeLapsedMember, role: "moderator" },
} as const satisfies Record<
  string,
  { make: typeof makeMember; role: Role; mutedUntil?: Date; acknowledgedRulesVersion?: number }
>;

/** Clinicians without a membership in the three groups. */
const outsiders = [
  "outsider",
  "removed",
  "banned",
  "invited",
  "asking",
  "otherGroupsModerator",
  "admin",
  "verifier",
] as const;

export type Person = keyof typeof insiders | (typeof outsiders)[number];
type Place = "open" | "request" | "unlisted";
type Content = { thread: Thread; reply: Post; lockedThread: Thread; deletedThread: Thread };

export type Scenario = {
  groups: Record<Place | "other", Group>;
  people: Record<Person, Member>;
  /** What is in each group: one thread with a reply by `member`, a locked and a deleted one. */
  content: Record<Place | "other", Content>;
};

/** A small forum in which somebody stands in every relation to its groups. */
export async function makeScenario(tx: Reader = db): Promise<Scenario> {
  const groups = {
    open: await makeGroup({ name: "Open group" }, tx),
    request: await makeRequestGroup({ name: "Request group", admitsTrainees: false }, tx),
    unlisted: await makeUnlistedGroup({ name: "Unlisted group" }, tx),
    other: await makeGroup({ name: "Other group" }, tx),
  };
  const inside = await makeInsiders(Object.values(groups).slice(0, 3), tx);
  const people = { ...inside, ...(await makeOutsiders(groups, tx)) };
  const content = {
    open: await makeContent(groups.open, people.member, tx),
    request: await makeContent(groups.request, people.member, tx),
    unlisted: await makeContent(groups.unlisted, people.member, tx),
    other: await makeContent(groups.other, people.otherGroupsModerator, tx),
  };
  return { groups, people, content };
}

/** Everyone in the scenario as viewers, and a guest, as the database has them now. */
export async function viewersIn(
  { people }: Scenario,
  tx: Reader = db,
): Promise<Record<Person | "guest", Viewer>> {
  const viewers: [string, Viewer][] = [["guest", guest]];
  for (const [name, member] of Object.entries(people)) {
    viewers.push([name, await viewerOf(member, tx)]);
  }
  return Object.fromEntries(viewers) as Record<Person | "guest", Viewer>;
}

async function makeInsiders(groups: Group[], tx: Reader) {
  const people: [string, Member][] = [];
  for (const [name, { make, ...membership }] of Object.entries(insiders)) {
    const member = await make({ name: inWords(name) }, tx);
    people.push([name, member]);
    for (const { id: groupId } of groups) {
      await makeMembership({ ...membership, groupId, memberId: member.id }, tx);
    }
  }
  return Object.fromEntries(people) as Record<keyof typeof insiders, Member>;
}

async function makeOutsiders(groups: Scenario["groups"], tx: Reader) {
  const people: [string, Member][] = [];
  for (const name of outsiders) {
    const siteRoles = name === "admin" || name === "verifier" ? [name] : [];
    people.push([name, await makeMember({ name: inWords(name), siteRoles }, tx)]);
  }
  const made = Object.fromEntries(people) as Record<(typeof outsiders)[number], Member>;
  for (const groupId of [groups.open.id, groups.request.id, groups.unlisted.id]) {
    await makeBan({ groupId, memberId: made.banned.id }, tx);
    await makeInvitation({ groupId, memberId: made.invited.id }, tx);
  }
  await makeJoinRequest({ groupId: groups.request.id, memberId: made.asking.id }, tx);
  const other = { groupId: groups.other.id, memberId: made.otherGroupsModerator.id };
  await makeMembership({ ...other, role: "moderator" }, tx);
  await leftBehind(groups.request, made.removed, tx);
  return made;
}

/** A removed member's thread stays. */
async function leftBehind(group: Group, author: Member, tx: Reader): Promise<void> {
  await makeThread({ groupId: group.id, authorId: author.id, title: "Written before leaving" }, tx);
}

async function makeContent(group: Group, author: Member, tx: Reader): Promise<Content> {
  const place = { groupId: group.id, authorId: author.id };
  const thread = await makeThread({ ...place, title: `A thread in ${group.name}` }, tx);
  const reply = await makePost({ threadId: thread.id, authorId: author.id }, tx);
  const lockedAt = new Date();
  const lockedThread = await makeThread({ ...place, lockedAt, title: "A locked thread" }, tx);
  const deletedAt = new Date();
  const deletedThread = await makeThread({ ...place, deletedAt, title: "A deleted thread" }, tx);
  return { thread, reply, lockedThread, deletedThread };
}

/** `otherGroupsModerator` → "Other Groups Moderator": a name to find on a page. */
function inWords(name: string): string {
  const spaced = name.replace(/[A-Z]/g, (letter) => ` ${letter}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

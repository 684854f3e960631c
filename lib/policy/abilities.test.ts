import { beforeAll, expect, it } from "vitest";
import { makeScenario, type Scenario, viewersIn } from "@/db/factories/scenario";
import { setUpDatabase } from "@/lib/testing/database";
import type { Decision } from "./decision";
import * as groupRules from "./groups";
import { canSeeMember } from "./members";
import * as membershipRules from "./membership";
import * as postRules from "./posts";
import * as siteRules from "./site";
import * as threadRules from "./threads";
import * as tokenRules from "./tokens";
import type { Viewer } from "./viewer";

setUpDatabase();

let scenario: Scenario;
let viewers: Record<string, Viewer>;

beforeAll(async () => {
  scenario = await makeScenario();
  viewers = await viewersIn(scenario);
});

type Ability = (viewer: Viewer) => Decision;

/** Everyone against some abilities, as it would be printed on paper. */
function tableOf(abilities: Record<string, Ability>): string {
  const names = Object.keys(abilities);
  const width = Math.max(...Object.keys(viewers).map((name) => name.length)) + 2;
  const rows = Object.entries(viewers).map(([who, viewer]) => {
    const marks = names.map((name) => {
      const mark = abilities[name]?.(viewer).allowed ? "yes" : "·";
      return mark.padEnd(name.length);
    });
    return `${who.padEnd(width)}${marks.join("  ")}`.trimEnd();
  });
  return `\n${[" ".repeat(width) + names.join("  "), ...rows].join("\n")}\n`;
}

function threadIn(place: "request" | "unlisted", kind: "thread" | "lockedThread" = "thread") {
  const group = scenario.groups[place];
  const thread = scenario.content[place][kind];
  return { ...thread, groupName: group.name, groupRulesVersion: group.rulesVersion };
}

const ownPost = (viewer: Viewer) => ({
  authorId: viewer.kind === "member" ? viewer.memberId : "nobody",
  deletedAt: null,
  thread: threadIn("request"),
});

const someonesPost = () => ({
  authorId: "someone else",
  deletedAt: null,
  thread: threadIn("request"),
});

it("says who may read and write in a group", () => {
  const abilities: Record<string, Ability> = {
    "see it": (viewer) => groupRules.canSeeGroup(viewer, scenario.groups.request),
    "see it unlisted": (viewer) => groupRules.canSeeGroup(viewer, scenario.groups.unlisted),
    "read threads": (viewer) => threadRules.canSeeThread(viewer, threadIn("request")),
    "start a thread": (viewer) => threadRules.canStartThread(viewer, threadIn("request")),
    reply: (viewer) => threadRules.canReply(viewer, threadIn("request")),
    "reply when locked": (viewer) =>
      threadRules.canReply(viewer, threadIn("request", "lockedThread")),
    "edit own": (viewer) => postRules.canEditPost(viewer, ownPost(viewer)),
    "retitle own": (viewer) =>
      threadRules.canRenameThread(viewer, {
        ...threadIn("request"),
        authorId: viewer.kind === "member" ? viewer.memberId : "",
      }),
    "delete own": (viewer) => postRules.canDeletePost(viewer, ownPost(viewer)),
    "see others": (viewer) =>
      canSeeMember(viewer, { id: scenario.people.member.id, suspendedAt: null }),
  };
  expect(tableOf(abilities)).toBe(`
                      see it  see it unlisted  read threads  start a thread  reply  reply when locked  edit own  retitle own  delete own  see others
guest                 ·       ·                ·             ·               ·      ·                  ·         ·            ·           ·
owner                 yes     yes              yes           yes             yes    ·                  yes       yes          yes         yes
moderator             yes     yes              yes           yes             yes    ·                  yes       yes          yes         yes
member                yes     yes              yes           yes             yes    ·                  yes       yes          yes         yes
trainee               yes     yes              yes           yes             yes    ·                  yes       yes          yes         yes
muted                 yes     yes              yes           ·               ·      ·                  ·         ·            yes         yes
hasNotReadRules       yes     yes              yes           ·               ·      ·                  ·         ·            yes         yes
lapsed                yes     yes              yes           ·               ·      ·                  ·         ·            yes         yes
unverified            yes     yes              ·             ·               ·      ·                  ·         ·            ·           ·
suspended             ·       ·                ·             ·               ·      ·                  ·         ·            ·           ·
lapsedModerator       yes     yes              yes           ·               ·      ·                  ·         ·            yes         yes
outsider              yes     ·                ·             ·               ·      ·                  ·         ·            ·           yes
removed               yes     ·                ·             ·               ·      ·                  ·         ·            ·           yes
banned                yes     ·                ·             ·               ·      ·                  ·         ·            ·           yes
invited               yes     yes              ·             ·               ·      ·                  ·         ·            ·           yes
asking                yes     ·                ·             ·               ·      ·                  ·         ·            ·           yes
otherGroupsModerator  yes     ·                ·             ·               ·      ·                  ·         ·            ·           yes
admin                 yes     ·                ·             ·               ·      ·                  ·         ·            ·           yes
verifier              yes     ·                ·             ·               ·      ·                  ·         ·            ·           yes
`);
});

it("says who may run a group", () => {
  const target = { memberId: "someone else", role: "member" as const };
  const group = () => scenario.groups.request;
  const abilities: Record<string, Ability> = {
    "delete others' posts": (viewer) => postRules.canDeletePost(viewer, someonesPost()),
    "edit others' posts": (viewer) => postRules.canEditPost(viewer, someonesPost()),
    "see earlier versions": (viewer) => postRules.canSeeVersions(viewer, someonesPost()),
    "pin and lock": (viewer) => threadRules.canSteerThread(viewer, threadIn("request")),
    "retitle others'": (viewer) =>
      threadRules.canRenameThread(viewer, { ...threadIn("request"), authorId: "someone else" }),
    admit: (viewer) => membershipRules.canAdmitMembers(viewer, group()),
    remove: (viewer) => membershipRules.canRemoveMember(viewer, group(), target),
    "remove a moderator": (viewer) =>
      membershipRules.canRemoveMember(viewer, group(), { ...target, role: "moderator" }),
    "remove an owner": (viewer) =>
      membershipRules.canRemoveMember(viewer, group(), { ...target, role: "owner" }),
    "give roles": (viewer) =>
      membershipRules.canChangeRole(viewer, group(), target, "moderator", 1),
    "change it": (viewer) => groupRules.canChangeGroup(viewer, group()),
  };
  expect(tableOf(abilities)).toBe(`
                      delete others' posts  edit others' posts  see earlier versions  pin and lock  retitle others'  admit  remove  remove a moderator  remove an owner  give roles  change it
guest                 ·                     ·                   ·                     ·             ·                ·      ·       ·                   ·                ·           ·
owner                 yes                   ·                   yes                   yes           yes              yes    yes     yes                 ·                yes         yes
moderator             yes                   ·                   yes                   yes           yes              yes    yes     ·                   ·                ·           ·
member                ·                     ·                   ·                     ·             ·                ·      ·       ·                   ·                ·           ·
trainee               ·                     ·                   ·                     ·             ·                ·      ·       ·                   ·                ·           ·
muted                 ·                     ·                   ·                     ·             ·                ·      ·       ·                   ·                ·           ·
hasNotReadRules       ·                     ·                   ·                     ·             ·                ·      ·       ·                   ·                ·           ·
lapsed                ·                     ·                   ·                     ·             ·                ·      ·       ·                   ·                ·           ·
unverified            ·                     ·                   ·                     ·             ·                ·      ·       ·                   ·                ·           ·
suspended             ·                     ·                   ·                     ·             ·                ·      ·       ·                   ·                ·           ·
lapsedModerator       ·                     ·                   ·                     ·             ·                ·      ·       ·                   ·                ·           ·
outsider              ·                     ·                   ·                     ·             ·                ·      ·       ·                   ·                ·           ·
removed               ·                     ·                   ·                     ·             ·                ·      ·       ·                   ·                ·           ·
banned                ·                     ·                   ·                     ·             ·                ·      ·       ·                   ·                ·           ·
invited               ·                     ·                   ·                     ·             ·                ·      ·       ·                   ·                ·           ·
asking                ·                     ·                   ·                     ·             ·                ·      ·       ·                   ·                ·           ·
otherGroupsModerator  ·                     ·                   ·                     ·             ·                ·      ·       ·                   ·                ·           ·
admin                 ·                     ·                   ·                     ·             ·                ·      ·       ·                   ·                ·           ·
verifier              ·                     ·                   ·                     ·             ·                ·      ·       ·                   ·                ·           ·
`);
});

it("says who may come in, leave, and start a group", () => {
  const { open, request, unlisted } = scenario.groups;
  const abilities: Record<string, Ability> = {
    "join open": (viewer) => groupRules.canJoinGroup(viewer, open),
    "ask to join": (viewer) => groupRules.canAskToJoin(viewer, request),
    "join unasked": (viewer) => groupRules.canJoinGroup(viewer, request),
    "join unlisted": (viewer) => groupRules.canJoinGroup(viewer, unlisted),
    leave: (viewer) => membershipRules.canLeaveGroup(viewer, open, 2),
    "leave as last owner": (viewer) => membershipRules.canLeaveGroup(viewer, open, 1),
    "start a group": (viewer) => groupRules.canStartGroup(viewer),
  };
  expect(tableOf(abilities)).toBe(`
                      join open  ask to join  join unasked  join unlisted  leave  leave as last owner  start a group
guest                 ·          ·            ·             ·              ·      ·                    ·
owner                 ·          ·            ·             ·              yes    ·                    yes
moderator             ·          ·            ·             ·              yes    yes                  yes
member                ·          ·            ·             ·              yes    yes                  yes
trainee               ·          ·            ·             ·              yes    yes                  ·
muted                 ·          ·            ·             ·              yes    yes                  yes
hasNotReadRules       ·          ·            ·             ·              yes    yes                  yes
lapsed                ·          ·            ·             ·              yes    yes                  ·
unverified            ·          ·            ·             ·              yes    yes                  ·
suspended             ·          ·            ·             ·              yes    yes                  ·
lapsedModerator       ·          ·            ·             ·              yes    yes                  ·
outsider              yes        yes          ·             ·              ·      ·                    yes
removed               yes        yes          ·             ·              ·      ·                    yes
banned                ·          ·            ·             ·              ·      ·                    yes
invited               yes        yes          yes           yes            ·      ·                    yes
asking                yes        yes          ·             ·              ·      ·                    yes
otherGroupsModerator  yes        yes          ·             ·              ·      ·                    yes
admin                 yes        yes          ·             ·              ·      ·                    yes
verifier              yes        yes          ·             ·              ·      ·                    yes
`);
});

it("says who may run the site", () => {
  const abilities: Record<string, Ability> = {
    "see jobs": (viewer) => siteRules.canOperateSite(viewer),
    "verify others": (viewer) => siteRules.canVerifyMembers(viewer, "someone else"),
    "verify self": (viewer) =>
      siteRules.canVerifyMembers(viewer, viewer.kind === "member" ? viewer.memberId : "nobody"),
    suspend: (viewer) => siteRules.canSuspendMembers(viewer, "someone else"),
  };
  expect(tableOf(abilities)).toBe(`
                      see jobs  verify others  verify self  suspend
guest                 ·         ·              ·            ·
owner                 ·         ·              ·            ·
moderator             ·         ·              ·            ·
member                ·         ·              ·            ·
trainee               ·         ·              ·            ·
muted                 ·         ·              ·            ·
hasNotReadRules       ·         ·              ·            ·
lapsed                ·         ·              ·            ·
unverified            ·         ·              ·            ·
suspended             ·         ·              ·            ·
lapsedModerator       ·         ·              ·            ·
outsider              ·         ·              ·            ·
removed               ·         ·              ·            ·
banned                ·         ·              ·            ·
invited               ·         ·              ·            ·
asking                ·         ·              ·            ·
otherGroupsModerator  ·         ·              ·            ·
admin                 yes       yes            ·            yes
verifier              ·         yes            ·            ·
`);
});

it("gives every refusal a sentence", () => {
  const { request } = scenario.groups;
  for (const viewer of Object.values(viewers)) {
    for (const decision of [
      groupRules.canAskToJoin(viewer, request),
      groupRules.canReadGroup(viewer, request),
      threadRules.canReply(viewer, threadIn("request")),
      membershipRules.canAdmitMembers(viewer, request),
    ]) {
      if (!decision.allowed) expect(decision.reason).toMatch(/^[A-Z].*\.$/);
    }
  }
});

it("says who may make which token", () => {
  const making = (room: tokenRules.TokenRoom) => (viewer: Viewer) =>
    tokenRules.canMakeToken(viewer, room);
  const abilities: Record<string, Ability> = {
    "make one": making({ isFresh: true, live: 19 }),
    "one too many": making({ isFresh: true, live: 20 }),
    "long signed in": making({ isFresh: false, live: 0 }),
    "to read": (viewer) => tokenRules.canGiveScope(viewer, "read"),
    "to write": (viewer) => tokenRules.canGiveScope(viewer, "write"),
    "to moderate": (viewer) => tokenRules.canGiveScope(viewer, "moderate"),
  };
  expect(tableOf(abilities)).toBe(`
                      make one  one too many  long signed in  to read  to write  to moderate
guest                 ·         ·             ·               ·        ·         ·
owner                 yes       ·             ·               yes      yes       yes
moderator             yes       ·             ·               yes      yes       yes
member                yes       ·             ·               yes      yes       ·
trainee               yes       ·             ·               yes      yes       ·
muted                 yes       ·             ·               yes      yes       ·
hasNotReadRules       yes       ·             ·               yes      yes       ·
lapsed                yes       ·             ·               yes      ·         ·
unverified            yes       ·             ·               yes      ·         ·
suspended             ·         ·             ·               ·        ·         ·
lapsedModerator       yes       ·             ·               yes      ·         ·
outsider              yes       ·             ·               yes      yes       ·
removed               yes       ·             ·               yes      yes       ·
banned                yes       ·             ·               yes      yes       ·
invited               yes       ·             ·               yes      yes       ·
asking                yes       ·             ·               yes      yes       ·
otherGroupsModerator  yes       ·             ·               yes      yes       yes
admin                 yes       ·             ·               yes      yes       yes
verifier              yes       ·             ·               yes      yes       yes
`);
});

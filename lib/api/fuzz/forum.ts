import { inTransaction } from "@/db/client";
import { makeScenario, type Scenario } from "@/db/factories/scenario";
import { encodeCursor } from "@/lib/cursor";
import { newId } from "@/lib/ids";
import { ask } from "../testing";
import { type Asker, makeTokens } from "./askers";
import { makeCrowd, makeRequests, makeSecrets } from "./forum-content";
import { allNames } from "./names";

export type Forum = { meanings: Map<string, string>; tokens: Map<Asker, string> };

/** A small forum to try requests on, with two groups that nobody who asks belongs to. */
export async function makeForum(): Promise<Forum> {
  const { scenario, own } = await inTransaction(async (tx) => {
    const scenario = await makeScenario(tx);
    await makeCrowd(scenario, tx);
    return { scenario, own: { ...(await makeSecrets(tx)), ...(await makeRequests(scenario, tx)) } };
  });
  const tokens = await makeTokens(scenario.people);
  for (const place of [
    `thread:${scenario.groups.open.id}`,
    `reply:${scenario.content.open.reply.id}`,
  ]) {
    await ask("PUT", `/drafts/${place}`, {
      token: tokens.get("member"),
      body: { markdown: "Unfinished", version: 0 },
    });
  }
  const meanings = new Map(
    Object.entries({ ...meaningsIn(scenario), ...nowhere(), ...own, ...cursors() }).map(
      ([name, meaning]) => [`‹${name}›`, meaning],
    ),
  );
  const missing = allNames.filter((name) => !meanings.has(name));
  if (missing.length > 0) throw new Error(`Nothing is called ${missing.join(", ")}.`);
  return { meanings, tokens };
}

function meaningsIn({ groups, people, content }: Scenario): Record<string, string> {
  const places = ["open", "request", "unlisted", "other"] as const;
  const each = (name: string, of: (place: (typeof places)[number]) => string) =>
    places.map((place) => [`${name} ${place}`, of(place)]);
  const who = ["member", "owner", "outsider", "banned", "unverified"] as const;
  return Object.fromEntries([
    ...each("group", (place) => groups[place].slug),
    ...each("groupId", (place) => groups[place].id),
    ...each("thread", (place) => content[place].thread.id),
    ...each("post", (place) => content[place].thread.openingPost.id),
    ...who.map((person) => [`handle ${person}`, people[person].handle]),
    ["memberId outsider", people.outsider.id],
    ["memberId suspended", people.suspended.id],
    ["thread locked", content.open.lockedThread.id],
    ["thread deleted", content.open.deletedThread.id],
    ["post reply", content.open.reply.id],
    ["post locked", content.open.lockedThread.openingPost.id],
  ]);
}

const nowhere = () => ({
  "group nowhere": `group-${newId()}`,
  "groupId nowhere": newId(),
  "thread nowhere": newId(),
  "post nowhere": newId(),
  "request nowhere": newId(),
  "invitation nowhere": newId(),
  "memberId nowhere": newId(),
  "handle nowhere": `member-${newId()}`,
});

/** Places in lists, as some list may have them; `found` is what an answer gave last. */
const cursors = () => ({
  "cursor found": encodeCursor(newId()),
  "cursor ids": encodeCursor(newId()),
  "cursor dates": encodeCursor(new Date().toISOString(), newId()),
  "cursor words": encodeCursor("1", "not a number", newId()),
  "cursor four": encodeCursor("", "\ud800", "9".repeat(400), "x"),
});

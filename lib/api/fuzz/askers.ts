import { makeAccessToken } from "@/db/factories/access-token";
import type { Person, Scenario } from "@/db/factories/scenario";
import { SCOPES } from "@/lib/policy/token-scopes";
import { tokenOf } from "../testing";

const PEOPLE = [
  ...["member", "moderator", "owner", "trainee", "muted", "hasNotReadRules", "lapsed"],
  ...["unverified", "suspended", "outsider", "removed", "banned", "invited", "asking"],
  ...["otherGroupsModerator", "admin", "verifier"],
] as const satisfies Person[];

const OTHERS = ["nobody", "tokenThatEnded", "tokenThatReads"] as const;

export type Asker = (typeof PEOPLE)[number] | (typeof OTHERS)[number];

/** Those for whom most doors are open ask more often. */
export const askers: Asker[] = [
  ...PEOPLE,
  ...OTHERS,
  ...["member", "member", "member", "moderator", "moderator", "owner", "owner", "owner"],
  ...["outsider", "admin"],
] as const satisfies Asker[];

/** A token for each who asks; nobody has none. */
export async function makeTokens(people: Scenario["people"]): Promise<Map<Asker, string>> {
  const tokens = new Map<Asker, string>();
  for (const person of PEOPLE) tokens.set(person, await tokenOf(people[person], ...SCOPES));
  const memberId = people.member.id;
  tokens.set("tokenThatReads", await tokenOf(people.member, "read"));
  const ended = { memberId, scopes: [...SCOPES], expiresAt: new Date(Date.now() - 1_000) };
  tokens.set("tokenThatEnded", (await makeAccessToken(ended)).token);
  return tokens;
}

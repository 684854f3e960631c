import { and, asc, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people as demoPeople } from "@/db/demo/people";
import { DEMO_NPI } from "@/db/demo/registry";
import { members, memberships } from "@/db/schema";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import type { MemberView } from "./contract";
import { memberColumns, toMemberView } from "./member-view";

export type DemoPersonView = MemberView & { note: string | null };
export type DemoKindView = { kind: Kind; hint: string | null; people: DemoPersonView[] };

const HANDLES = demoPeople.map(({ handle }) => handle);

const ROLES: Record<string, string> = { admin: "Administrator", verifier: "Verifier" };

/** How the sign-in page sorts the demo's people, in this order. */
const KINDS = [
  "Site staff",
  "Owners and moderators of groups",
  "Clinicians",
  "In training",
  "Verification lapsed",
  "Not verified yet",
] as const;

type Kind = (typeof KINDS)[number];

/** What to try as somebody of a kind. */
const HINTS: Partial<Record<Kind, string>> = {
  "Not verified yet": `Iris Calloway can go all the way: her NPI is ${DEMO_NPI.iris}, her state Colorado, her work e-mail iris.calloway@cedarhollow.example. The code to it is in the demo mailbox.`,
};

function kindOf(person: MemberView, isStaff: boolean, leads: number): Kind {
  if (isStaff) return "Site staff";
  if (person.standing === "unverified") return "Not verified yet";
  if (person.standing === "lapsed") return "Verification lapsed";
  if (person.standing === "trainee") return "In training";
  return leads > 0 ? "Owners and moderators of groups" : "Clinicians";
}

/** Whom a visitor of the demo may be: its invented people, not those who signed up since. Outside the demo there is no such list. */
export async function listDemoPeople(): Promise<DemoKindView[]> {
  if (!env.DEMO || !env.EMBEDDED_DATABASE) throw new NotFound();
  const rows = await db
    .select({
      ...memberColumns,
      siteRoles: members.siteRoles,
      leads: sql<number>`(SELECT count(*)::int FROM ${memberships} led
        WHERE led.member_id = members.id AND led.role <> 'member')`,
    })
    .from(members)
    .where(and(inArray(members.handle, HANDLES), isNull(members.suspendedAt)))
    .orderBy(asc(members.name));
  const people = rows.map(({ siteRoles, leads, ...row }) => {
    const view = toMemberView(row);
    return {
      kind: kindOf(view, siteRoles.length > 0, leads),
      person: { ...view, note: siteRoles.map((role) => ROLES[role]).join(", ") || null },
    };
  });
  return KINDS.map((kind) => ({
    kind,
    hint: HINTS[kind] ?? null,
    people: people.filter((one) => one.kind === kind).map(({ person }) => person),
  })).filter((one) => one.people.length > 0);
}

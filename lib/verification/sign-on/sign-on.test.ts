import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { makeMember, makeUnverifiedMember } from "@/db/factories/member";
import { makeSession } from "@/db/factories/session";
import { makeCase } from "@/db/factories/verification-case";
import { viewerOf } from "@/db/factories/viewer";
import { accounts, members, verificationCases, verificationChecks } from "@/db/schema";
import { sealConnectIntent } from "@/lib/auth/connect-intent";
import { followOrganisation, visitor } from "@/lib/auth/testing/follow-organisation";
import { startOrganisation } from "@/lib/auth/testing/organisation-server";
import { runJobs } from "@/lib/jobs/testing";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { clockOf } from "../clock";
import { checkRow, recordCheck } from "../evidence/record-check";
import { getOwnVerification } from "../queries";
import { recordSignOn } from "./record-sign-on";

const person = (subject: string, role?: unknown) => ({
  ...{ subject, name: "Robin Marlowe", email: `${subject}@hospital.example`, emailVerified: true },
  ...(role === undefined ? {} : { claims: { role } }),
});
const known = [
  person("doctor", ["staff", "doctor"]),
  person("resident", "resident"),
  person("porter", ["staff"]),
  person("nobody"),
  person("odd", { doctor: true }),
  { ...person("colleague", "doctor"), name: "Marlowe, Robin J." },
  { ...person("stranger", "doctor"), name: "Mark Porter" },
];
const organisation = await startOrganisation("http://localhost:3000", known);
vi.stubEnv("OIDC_ISSUER", organisation.issuer);
vi.stubEnv("OIDC_CLIENT_ID", organisation.clientId);
vi.stubEnv("OIDC_CLIENT_SECRET", organisation.clientSecret);
vi.stubEnv(
  "ORGANISATION_CLINICIAN_CLAIM",
  JSON.stringify({
    claim: "role",
    values: {
      doctor: {
        ...{ profession: "physician", country: "IE", jurisdiction: "Leinster" },
        institution: "Example Hospital",
      },
      resident: { profession: "physician", isTrainee: true },
    },
  }),
);

setUpDatabase();
beforeEach(resetDatabase);
afterAll(() => organisation.stop());

const checks = () =>
  db.select().from(verificationChecks).where(eq(verificationChecks.method, "sign-on"));

/** Signs in as somebody whom the organisation knows, and lets the jobs run. */
async function signOn(subject: string) {
  const arrival = await followOrganisation(visitor, subject);
  await runJobs();
  const [account] = await db.select().from(accounts).where(eq(accounts.subject, subject));
  return { arrival, memberId: account?.memberId ?? "" };
}

/** What the organisation says by the next sign-in. */
const setRole = (subject: string, role: unknown) => {
  const at = known.findIndex((one) => one.subject === subject);
  known[at] = person(subject, role);
};

const earlier = async (memberId: string, days: number) =>
  db.insert(verificationChecks).values(
    checkRow({
      ...{ memberId, method: "sign-on", outcome: "proved", statusSeen: "doctor" },
      ...{ professionId: "physician", country: "IE", jurisdiction: "Leinster", isTrainee: false },
      ...{ nameAsRegistered: "Robin Marlowe", institution: "Example Hospital" },
      checkedAt: new Date(Date.now() - days * 86_400_000),
    }),
  );

const provedByRegistry = (memberId: string, caseId: string) =>
  db.transaction(async (tx) =>
    recordCheck(tx, {
      ...{ memberId, caseId, method: "registry", outcome: "proved", checkedAt: await clockOf(tx) },
      ...{ professionId: "physician", country: "IE", nameAsRegistered: "Robin Marlowe" },
      ...{ professionId: "physician", country: "IE", nameAsRegistered: "Robin Marlowe" },
    }),
  );

describe("signing on through an employer", () => {
  it("is a check of somebody's work, of a kind that the setting names", async () => {
    const { memberId, arrival } = await signOn("doctor");
    expect(arrival.failures).toEqual([]);
    expect(await checks()).toMatchObject([
      {
        ...{ memberId, caseId: null, outcome: "proved", statusSeen: "doctor", isTrainee: false },
        ...{ professionId: "physician", country: "IE", jurisdiction: "Leinster" },
        ...{ nameAsRegistered: "Robin Marlowe", institution: "Example Hospital" },
      },
    ]);
    await signOn("resident");
    expect(await checks()).toMatchObject([{}, { statusSeen: "resident", isTrainee: true }]);
  });

  it.each(["porter", "nobody", "odd"])(
    "is none where the claim says nothing: %s",
    async (subject) => {
      const { arrival } = await signOn(subject);
      expect(arrival).toMatchObject({ failures: [], sessionToken: expect.any(String) });
      expect(await checks()).toEqual([]);
      expect(await db.select().from(accounts)).toMatchObject([
        { clinicianValue: null, clinicianName: null },
      ]);
    },
  );

  it("forgets the name of whoever is said to be a clinician no longer", async () => {
    await signOn("doctor");
    const [before] = await db.select().from(accounts);
    expect(before).toMatchObject({ clinicianValue: "doctor", clinicianName: "Robin Marlowe" });
    setRole("doctor", "former");
    await signOn("doctor");
    setRole("doctor", ["staff", "doctor"]);
    const [after] = await db.select().from(accounts);
    expect(after).toMatchObject({ clinicianValue: null, clinicianName: null });
  });

  it("is written down when it changed or is a month old, and not with every sign-in", async () => {
    const { memberId } = await signOn("doctor");
    await signOn("doctor");
    await Promise.all(Array.from({ length: 5 }, () => recordSignOn({ memberId })));
    expect(await checks()).toHaveLength(1);
    setRole("doctor", "resident");
    await signOn("doctor");
    setRole("doctor", ["doctor"]);
    expect(await checks()).toMatchObject([{}, { statusSeen: "resident" }]);
  });

  it("is written down anew after a month", async () => {
    const { memberId } = await signOn("porter");
    await earlier(memberId, 31);
    setRole("porter", "doctor");
    await signOn("porter");
    setRole("porter", ["staff"]);
    expect(await checks()).toHaveLength(2);
  });

  it("is taken back by an employer who says it no longer", async () => {
    const { memberId } = await signOn("doctor");
    const { id: caseId } = await makeCase({ memberId });
    setRole("doctor", "former");
    await signOn("doctor");
    setRole("doctor", ["staff", "doctor"]);
    expect(await checks()).toMatchObject([
      { outcome: "proved" },
      { outcome: "not-proved", caseId, statusSeen: null },
    ]);
    await provedByRegistry(memberId, caseId);
    const { open } = await getOwnVerification(await viewerOf({ id: memberId }));
    expect(open?.evaluation).toMatchObject({ verdict: "needs-more", missing: ["identity"] });
  });

  it("is nobody's by the address alone", async () => {
    const robin = await makeMember({ email: "doctor@hospital.example" });
    await makeCase({ memberId: robin.id });
    const { arrival } = await signOn("doctor");
    expect(arrival.path).toBe("/sign-in?problem=connect-first");
    expect(await checks()).toEqual([]);
  });

  it("is nobody's who is suspended", async () => {
    await signOn("porter");
    await db.update(members).set({ suspendedAt: sql`now()` });
    setRole("porter", "doctor");
    await signOn("porter");
    setRole("porter", ["staff"]);
    expect(await checks()).toEqual([]);
  });
});

describe("a case", () => {
  /** Somebody whom the registry knows connects an account. */
  async function connected(subject: string) {
    const member = await makeUnverifiedMember();
    const { id: caseId } = await makeCase({ memberId: member.id });
    await provedByRegistry(member.id, caseId);
    const session = await makeSession({ memberId: member.id });
    const connectIntent = sealConnectIntent(session.id);
    await followOrganisation({ ...visitor, sessionToken: session.token, connectIntent }, subject);
    await runJobs();
    expect(await checks()).toMatchObject([{ caseId, memberId: member.id }]);
    return { member, own: await getOwnVerification(await viewerOf(member)) };
  }

  it.each(["doctor", "colleague"])(
    "is decided by the registry and an account that is connected: %s",
    async (subject) => {
      const { member, own } = await connected(subject);
      expect(own).toMatchObject({ state: "verified", methods: ["registry", "sign-on"] });
      const [row] = await db.select().from(members).where(eq(members.id, member.id));
      expect(row?.verifiedInstitution).toBe("Example Hospital");
    },
  );

  it("is a verifier's to decide where the account is somebody else's", async () => {
    const { own } = await connected("stranger");
    expect(own).toMatchObject({
      ...{ state: "pending" },
      open: { evaluation: { verdict: "needs-verifier", because: ["sign-on-does-not-name"] } },
    });
  });

  it("takes a sign-on of the month before it along, and no older one", async () => {
    const { memberId } = await signOn("doctor");
    const { id: caseId } = await makeCase({ memberId });
    const viewer = await viewerOf({ id: memberId });
    expect((await getOwnVerification(viewer)).open).toMatchObject({
      ...{ checks: [{ method: "sign-on" }], evaluation: { missing: ["registration"] } },
    });
    await db
      .update(verificationCases)
      .set({ createdAt: sql`now() + interval '31 days'` })
      .where(eq(verificationCases.id, caseId));
    expect((await getOwnVerification(viewer)).open).toMatchObject({
      ...{ checks: [], evaluation: { missing: ["registration", "identity"] } },
    });
  });

  it.each([
    ["nurse", "IE", false, "doctor"],
    ["physician", "US", false, "doctor"],
    ["physician", "IE", false, "resident"],
  ])(
    "of another kind is not helped: %s in %s, in training %s, by %s",
    async (professionId, country, isTrainee, who) => {
      const { memberId } = await signOn(who);
      await makeCase({ memberId, professionId, country, isTrainee });
      const { open } = await getOwnVerification(await viewerOf({ id: memberId }));
      expect(open?.evaluation).toMatchObject({ missing: ["registration", "identity"] });
    },
  );
});

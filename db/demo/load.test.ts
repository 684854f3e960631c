import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import {
  auditLog,
  groups,
  joinRequests,
  members,
  memberships,
  posts,
  threadStates,
  threads,
  verificationCases,
  verificationChecks,
  verificationDecisions,
  verificationDocuments,
} from "@/db/schema";
import { proofFrom } from "@/lib/policy/standing";
import { parseDocument } from "@/lib/rich-text/validate";
import { setUpDatabase } from "@/lib/testing/database";
import { evaluateCase } from "@/lib/verification/evidence/evaluate-case";
import { findRisks } from "@/lib/verification/evidence/find-risks";
import { signatureOf } from "@/lib/verification/evidence/record-check";
import { compareRegistered } from "@/lib/verification/npi/compare-registered";
import { lookUpNpi } from "@/lib/verification/npi/look-up-npi";
import { readNpi } from "@/lib/verification/npi/npi-number";
import { composeDemo } from "./compose";
import { isDatabaseEmpty, loadDemo } from "./load";
import { DEMO_NPI } from "./registry";

setUpDatabase();

const now = new Date("2026-03-04T10:00:00Z");

it("is the same for the same moment, and keeps the names of rows apart", () => {
  const rows = composeDemo(now);
  expect(composeDemo(now)).toEqual(rows);
  const ids = [...rows.members, ...rows.groups, ...rows.threads, ...rows.posts].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it("keeps everything in order of time", () => {
  const rows = composeDemo(now);
  const joined = new Map(
    rows.memberships.map((row) => [`${row.memberId} ${row.groupId}`, row.joinedAt.getTime()]),
  );
  const byId = new Map(rows.posts.map((post) => [post.id, post]));
  for (const post of rows.posts) {
    const at = post.createdAt.getTime();
    expect(at).toBeLessThanOrEqual(now.getTime());
    expect(joined.get(`${post.authorId} ${post.groupId}`)).toBeLessThanOrEqual(at);
    const parent = byId.get(post.parentId ?? "");
    expect(parent?.createdAt.getTime() ?? 0).toBeLessThan(at);
  }
});

it("lets trainees in only where they are admitted", () => {
  const rows = composeDemo(now);
  const closed = rows.groups.filter((group) => group.admitsTrainees === false).map(({ id }) => id);
  const trainees = rows.members.filter((member) => member.isTrainee).map(({ id }) => id);
  const misplaced = rows.memberships.filter(
    ({ groupId, memberId }) => closed.includes(groupId) && trainees.includes(memberId),
  );
  expect(closed).not.toEqual([]);
  expect(misplaced).toEqual([]);
});

describe("loaded", () => {
  beforeAll(async () => {
    expect(await isDatabaseEmpty()).toBe(true);
    await loadDemo(db, now);
  });

  it("is a forum worth looking at", async () => {
    expect(await db.$count(groups)).toBeGreaterThanOrEqual(9);
    expect(await db.$count(members)).toBeGreaterThanOrEqual(40);
    expect(await db.$count(threads)).toBeGreaterThanOrEqual(80);
    expect(await db.$count(posts)).toBeGreaterThanOrEqual(700 + 801);
    const [longest] = await db.select().from(threads).where(eq(threads.postCount, 801));
    expect(longest?.title).toMatch(/last shift/);
  });

  it("counts right", async () => {
    const wrongThreads = await db.execute(sql`
      SELECT t.title FROM threads t JOIN posts p ON p.thread_id = t.id GROUP BY t.id
      HAVING count(*) <> t.post_count OR max(p.created_at) <> t.last_activity_at`);
    expect([...wrongThreads]).toEqual([]);
    const wrongGroups = await db.execute(sql`
      SELECT slug FROM groups g WHERE
        member_count <> (SELECT count(*) FROM memberships WHERE group_id = g.id)
        OR thread_count <> (SELECT count(*) FROM threads WHERE group_id = g.id)`);
    expect([...wrongGroups]).toEqual([]);
  });

  it("has only bodies that the editor could have sent", async () => {
    const stored = await db.select({ body: posts.body, text: posts.bodyText }).from(posts);
    for (const { body, text } of stored) {
      expect(parseDocument(body)).toEqual(body);
      expect(text.trim()).not.toBe("");
    }
  });

  it("shows everyone something read and something unread", async () => {
    const rows = await db.execute<{ read: number; unread: number; handle: string }>(sql`
      SELECT m.handle, count(*) FILTER (WHERE coalesce(s.seen_count, 0) < t.post_count)::int AS unread,
        count(*) FILTER (WHERE s.seen_count = t.post_count)::int AS read
      FROM ${members} m JOIN ${memberships} e ON e.member_id = m.id JOIN ${threads} t ON t.group_id = e.group_id
      LEFT JOIN ${threadStates} s ON s.thread_id = t.id AND s.member_id = m.id GROUP BY m.id`);
    const lopsided = rows.filter(({ read, unread }) => read === 0 || unread === 0);
    expect(lopsided).toEqual([]);
  });

  it("has people waiting at the door, and a record of what moderators did", async () => {
    const [closed] = await db.select().from(groups).where(eq(groups.slug, "sexual-addictions"));
    const waiting = await db.select().from(joinRequests).where(eq(joinRequests.state, "pending"));
    expect(waiting.filter(({ groupId }) => groupId === closed?.id)).toHaveLength(2);
    const acts = await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.groupId, closed?.id ?? ""));
    expect(acts.map(({ act }) => act).sort()).toEqual([
      "join-request.sent",
      "join-request.sent",
      "membership.banned",
    ]);
  });

  it("has a decision behind everybody's standing, and the checks it rests on", async () => {
    const decisions = await db.select().from(verificationDecisions);
    const checks = await db.select().from(verificationChecks);
    for (const member of await db.select().from(members)) {
      const own = decisions.filter(({ memberId }) => memberId === member.id);
      expect(member).toMatchObject(proofFrom(own));
      for (const { methods, decidedAt, endsAt, isTrainee } of own) {
        const used = checks.filter(
          ({ memberId, method, checkedAt }) =>
            memberId === member.id && methods.includes(method) && checkedAt <= decidedAt,
        );
        const nobody = { isAppeal: false, isAsked: false, isSuspended: false, isClaimed: false };
        const one = { isTrainee, ...nobody, risks: [], checks: used };
        const evaluation = evaluateCase(one, decidedAt);
        expect(evaluation.verdict).not.toBe("needs-more");
        if (evaluation.verdict === "needs-more") continue;
        expect(endsAt?.getTime()).toBeLessThanOrEqual(evaluation.until.getTime());
      }
    }
    for (const check of checks) expect(signatureOf(check)).toBe(check.signature);
  });

  it("has people waiting at the verifiers' desk, with the risks that a look at them finds", async () => {
    const waiting = await db.select().from(verificationCases);
    expect(waiting).toHaveLength(5);
    for (const one of waiting) expect(await findRisks(db, one)).toEqual(one.risks);
    expect(await db.$count(verificationDocuments)).toBe(1);
  });

  it("has a registry of its own, which knows the newcomer who can be verified", async () => {
    for (const npi of Object.values(DEMO_NPI)) expect(readNpi(npi)).toEqual({ npi });
    const answer = await lookUpNpi(DEMO_NPI.iris, "table");
    expect(answer.outcome).toBe("found");
    if (answer.outcome !== "found") return;
    const claim = { name: "Iris Calloway", state: "CO", professionId: "physician" };
    expect(compareRegistered(answer.record, claim).fits).toBe(true);
    expect(await lookUpNpi("1234567893", "table")).toEqual({ outcome: "not-found" });
  });

  it("asks for the index to be filled", async () => {
    const jobs = await db.execute<{ task_identifier: string }>(
      sql`SELECT task_identifier FROM graphile_worker.jobs`,
    );
    expect(jobs.length).toBeGreaterThan(0);
  });

  it("refuses to load into a database that has members", async () => {
    expect(await isDatabaseEmpty()).toBe(false);
    await expect(loadDemo(db, now)).rejects.toThrow(/empty database only/);
  });
});

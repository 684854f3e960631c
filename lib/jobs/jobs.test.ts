import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { makeInvitation } from "@/db/factories/membership";
import { makeSession } from "@/db/factories/session";
import { guest, viewerOf } from "@/db/factories/viewer";
import { auditLog, invitations, sessions, signInMessages } from "@/db/schema";
import { Invalid, NotFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { countJobs, listJobs } from "./queries";
import { enqueue } from "./queue";
import { retryJob } from "./retry-job";
import { runJobs } from "./testing";
import { startWorker } from "./worker";

setUpDatabase();
beforeEach(resetDatabase);

const admin = async () => viewerOf(await makeMember({ siteRoles: ["admin"] }));

/** A job that cannot succeed: nothing sends such a template. */
async function failForGood(): Promise<string> {
  const payload = JSON.stringify({ template: "sign-in", ids: null, note: "what somebody wrote" });
  const [row] = await db.execute<{ id: string }>(
    sql`SELECT id::text FROM graphile_worker.add_job('send-mail', ${payload}::json, max_attempts => 1)`,
  );
  await runJobs({ mayFail: true });
  return row?.id ?? "";
}

describe("the worker", () => {
  it("does jobs as they come and stops when asked", async () => {
    const worker = await startWorker({ concurrency: 2 });
    await enqueue(db, "clean-up", {});
    await expect
      .poll(async () => (await countJobs()).waiting + (await countJobs()).running)
      .toBe(0);
    await worker.stop();
    await worker.stop();
    await enqueue(db, "clean-up", {});
    expect(await countJobs()).toMatchObject({ waiting: 1, running: 0 });
  });

  it("ends what it is doing when asked to stop, and leaves none of it locked", async () => {
    const worker = await startWorker({ concurrency: 2 });
    await expect.poll(() => countJobs()).toMatchObject({ waiting: 0, running: 0 });
    await enqueue(db, "clean-up", {});
    const stopped = await db.transaction(async (tx) => {
      await tx.execute(sql`LOCK TABLE sessions`);
      await expect.poll(() => countJobs()).toMatchObject({ running: 1 });
      return { yet: worker.stop() };
    });
    await stopped.yet;
    expect(await countJobs()).toMatchObject({ waiting: 0, running: 0 });
  });

  it("has nothing to do when the transaction was rolled back", async () => {
    const undone = db.transaction(async (tx) => {
      await enqueue(tx, "clean-up", {});
      throw new Invalid({});
    });
    await expect(undone).rejects.toThrow(Invalid);
    expect(await countJobs()).toMatchObject({ waiting: 0 });
  });
});

describe("failed jobs", () => {
  it("are shown to admins by their code, without what they carry", async () => {
    const jobId = await failForGood();
    const jobs = await listJobs(await admin());
    expect(jobs).toMatchObject([
      {
        id: jobId,
        task: "send-mail",
        state: "failed",
        attempts: 1,
        code: "TypeError",
        nextAt: null,
      },
    ]);
    expect(JSON.stringify(jobs)).not.toContain("wrote");
    expect(await countJobs()).toMatchObject({ failed: 1 });
  });

  it("are tried again by admins, which is recorded", async () => {
    const jobId = await failForGood();
    const viewer = await admin();
    await retryJob(viewer, { jobId });
    expect(await listJobs(viewer)).toMatchObject([{ state: "retrying", attempts: 0 }]);
    expect(await db.select().from(auditLog)).toMatchObject([
      { act: "job.retried", subjectId: jobId, actorId: viewer.memberId },
    ]);
  });

  it("do not exist for anybody else", async () => {
    const jobId = await failForGood();
    const verifier = await viewerOf(await makeMember({ siteRoles: ["verifier"] }));
    for (const viewer of [guest, await viewerOf(await makeMember()), verifier]) {
      await expect(listJobs(viewer)).rejects.toThrow(NotFound);
      await expect(retryJob(viewer, { jobId })).rejects.toThrow(NotFound);
    }
    await expect(retryJob(await admin(), { jobId: "999999" })).rejects.toThrow(NotFound);
    await expect(retryJob(await admin(), { jobId: "1; drop" })).rejects.toThrow(Invalid);
  });
});

describe("cleaning up", () => {
  it("removes what has ended and keeps the rest", async () => {
    const past = new Date(Date.now() - 1_000);
    const longAgo = new Date(Date.now() - 3 * 86_400_000);
    const kept = await makeSession();
    await makeSession({ endsAt: past });
    const open = await makeInvitation();
    await makeInvitation({ endsAt: past });
    const message = { email: "a@example.org", codeHash: "", browserHash: "", endsAt: past };
    await db.insert(signInMessages).values({ ...message, tokenHash: newId() });
    await db.insert(signInMessages).values({ ...message, tokenHash: newId(), createdAt: longAgo });
    await enqueue(db, "clean-up", {});
    await runJobs();
    expect(await db.select().from(sessions)).toMatchObject([{ id: kept.id }]);
    expect(await db.select().from(invitations)).toMatchObject([{ id: open.id }]);
    expect(await db.select().from(signInMessages)).toHaveLength(1);
  });
});

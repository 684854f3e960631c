import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db, sqlClient } from "@/db/client";
import { newId } from "@/lib/ids";
import { setUpDatabase } from "@/lib/testing/database";
import { enqueueIndexing, INDEX_QUEUE } from "./enqueue-indexing";
import { countJobs } from "./queries";
import { enqueue } from "./queue";
import { runJobs } from "./testing";
import { startWorker } from "./worker";

setUpDatabase();

it("wakes nobody, so that commits can share a wait for the disk, and is done within seconds", async () => {
  await enqueueIndexing(db, [newId()]);
  await runJobs();
  const heard: string[] = [];
  const listening = await sqlClient().listen("jobs:insert", (what) => heard.push(what));
  await enqueueIndexing(db, [newId()]);
  await db.execute(sql`NOTIFY "jobs:insert", 'before'`);
  await enqueue(db, "clean-up", {});
  await db.execute(sql`NOTIFY "jobs:insert", 'after'`);
  await expect.poll(() => heard.at(-1)).toBe("after");
  expect(heard).toEqual(["before", expect.anything(), "after"]);
  await listening.unlisten();
  const worker = await startWorker({ concurrency: 1 });
  await enqueueIndexing(db, [newId()]);
  await expect
    .poll(async () => (await countJobs()).waiting + (await countJobs()).running, { timeout: 5_000 })
    .toBe(0);
  await worker.stop();
});

it("puts its jobs into one queue, in which none runs beside another", async () => {
  await enqueueIndexing(db, [newId()]);
  await enqueueIndexing(db, [newId()]);
  const queues = await db.execute<{ name: string | null }>(
    sql`SELECT queue_name AS name FROM graphile_worker.jobs WHERE task_identifier = 'index-posts'`,
  );
  expect(queues.map(({ name }) => name)).toEqual([INDEX_QUEUE, INDEX_QUEUE]);
});

it("is taken along by the job of the minute where a killed worker left the queue locked", async () => {
  await runJobs();
  await enqueueIndexing(db, [newId()]);
  const lock = sql`locked_at = now(), locked_by = 'a worker that was killed'`;
  await db.execute(sql`UPDATE graphile_worker._private_job_queues SET ${lock}`);
  await runJobs();
  expect(await countJobs()).toMatchObject({ waiting: 1 });
  await enqueue(db, "index-posts", { postIds: [] });
  await runJobs();
  expect(await countJobs()).toMatchObject({ waiting: 0 });
});

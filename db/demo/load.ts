import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PgInsertValue, PgTable } from "drizzle-orm/pg-core";
import { type Db, db as defaultDb, type Reader, type Tx } from "@/db/client";
import * as schema from "@/db/schema";
import { enqueue } from "@/lib/jobs/queue";
import { acceptDocument } from "@/lib/verification/documents/accept-document";
import { storeDocument } from "@/lib/verification/documents/store-document";
import { composeDemo, type DemoRows } from "./compose";

/** Rows a statement inserts: far from the protocol's 65,534 parameters, and from the statement timeout. */
const BATCH = 300;

/** No member yet: nothing that the demo could overwrite or mix with. */
export async function isDatabaseEmpty(reader: Reader = defaultDb): Promise<boolean> {
  const rows = await reader.select({ id: schema.members.id }).from(schema.members).limit(1);
  return rows.length === 0;
}

/** Fills an empty, migrated database with the demo forum; times count back from `now`. */
export async function loadDemo(db: Db = defaultDb, now = new Date()): Promise<void> {
  const rows = composeDemo(now);
  const card = await readStudentCard();
  await db.transaction(async (tx) => {
    if (!(await isDatabaseEmpty(tx)))
      throw new Error("The demo loads into an empty database only.");
    await insertDemo(tx, rows);
    const student = rows.cases.find(({ isTrainee }) => isTrainee);
    if (student) await storeDocument(tx, { memberId: student.memberId, document: card });
    for (const some of batches(rows.posts)) {
      await enqueue(tx, "index-posts", { postIds: some.map(({ id }) => id) });
    }
  });
}

/** What the student among those who wait has sent. */
const readStudentCard = async () =>
  acceptDocument({
    bytes: await readFile(join(import.meta.dirname, "student-card.jpg")),
    name: "student-card.jpg",
  });

async function insertDemo(tx: Tx, rows: DemoRows): Promise<void> {
  await insert(tx, schema.members, rows.members);
  await insert(tx, schema.verificationCases, rows.cases);
  await insert(tx, schema.verificationChecks, rows.checks);
  await insert(tx, schema.verificationDecisions, rows.decisions);
  await insert(tx, schema.npiRecords, rows.registry);
  await insert(tx, schema.npiImports, rows.imports);
  await insert(tx, schema.institutionDomains, rows.domains);
  await insert(tx, schema.groups, rows.groups);
  await insert(tx, schema.groupSpecialties, rows.specialties);
  await insert(tx, schema.memberships, rows.memberships);
  await insert(tx, schema.joinRequests, rows.joinRequests);
  await insert(tx, schema.invitations, rows.invitations);
  await insert(tx, schema.groupBans, rows.bans);
  const threads = rows.threads.map(({ posts: _posts, ...thread }) => thread);
  await insert(tx, schema.threads, threads);
  await insert(tx, schema.posts, rows.posts);
  await insert(tx, schema.threadStates, rows.threadStates);
  await insert(tx, schema.auditLog, rows.acts);
}

async function insert<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: PgInsertValue<Table>[],
): Promise<void> {
  for (const some of batches(rows)) await tx.insert(table).values(some);
}

function batches<Row>(rows: Row[]): Row[][] {
  const count = Math.ceil(rows.length / BATCH);
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * BATCH, (index + 1) * BATCH),
  );
}

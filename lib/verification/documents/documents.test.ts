import { readdirSync, readFileSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { type Member, makeMember } from "@/db/factories/member";
import { viewerOf } from "@/db/factories/viewer";
import { auditLog, verificationDocuments } from "@/db/schema";
import { guest } from "@/lib/auth/load-viewer";
import { env } from "@/lib/env";
import { runJobs } from "@/lib/jobs/testing";
import { allow, deny } from "@/lib/policy/decision";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { acceptDocument } from "./accept-document";
import { destroyDocument } from "./destroy-document";
import { destroyDueDocuments } from "./destroy-due-documents";
import { findSameDocuments } from "./find-same-documents";
import { readDocument } from "./read-document";
import { storeDocument } from "./store-document";
import { makePdf } from "./testing/pdfs";
import { makePicture } from "./testing/pictures";

setUpDatabase();

let member: Member;
let verifier: Member;

beforeEach(async () => {
  await resetDatabase();
  await destroyEverythingStored();
  member = await makeMember();
  verifier = await makeMember({ siteRoles: ["verifier"] });
});

const folder = () => join(env.DATA_DIR, "files/documents");
const stored = () => readdirSync(folder(), { withFileTypes: true }).map(({ name }) => name);
const contentOf = (name: string) => readFileSync(join(folder(), name));

/** With no row left, every file is an orphan, and old enough. */
async function destroyEverythingStored(): Promise<void> {
  await sendIn("nothing", async () => {}).catch(() => {});
  for (const name of stored()) utimesSync(join(folder(), name), new Date(0), new Date(0));
  await destroyDueDocuments();
}

async function sendIn(words: string, after: () => Promise<void>, sender = member) {
  const document = await acceptDocument({
    bytes: makePdf({ catalog: `/Note (${words})` }),
    name: "",
  });
  return db.transaction(async (tx) => {
    const result = await storeDocument(tx, { memberId: sender?.id ?? "nobody", document });
    await after();
    return result;
  });
}

const send = (words = "Licence of Jane", sender = member) => sendIn(words, async () => {}, sender);

const read = async (documentId: string, decision = allow) =>
  readDocument(await viewerOf(verifier), { documentId, decide: () => decision });

const rowOf = async (documentId: string) =>
  (
    await db.select().from(verificationDocuments).where(eq(verificationDocuments.id, documentId))
  )[0];

const acts = async () =>
  (await db.select().from(auditLog).orderBy(auditLog.id)).map(
    ({ act, actorId, subjectType, details }) => ({ act, actorId, subjectType, ...details }),
  );

const destroy = (documentId: string) =>
  db.transaction((tx) => destroyDocument(tx, guest, { documentId, cause: "decided" }));

it("stores a document encrypted, and nothing of it in the clear", async () => {
  const { documentId } = await send();
  const [file] = stored();
  expect(stored()).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  const bytes = contentOf(file ?? "");
  for (const part of ["%PDF", "Jane", "Licence", documentId, member.id]) {
    expect(bytes.includes(part)).toBe(false);
  }
  const row = await rowOf(documentId);
  expect(row?.destroyAt.getTime()).toBe((row?.uploadedAt.getTime() ?? 0) + 30 * 86_400_000);
  expect(row).toMatchObject({
    memberId: member.id,
    contentType: "application/pdf",
    keyId: "generated",
  });
});

it("opens a document for whom the rule lets, and records each view", async () => {
  const { documentId } = await send();
  expect((await read(documentId)).bytes.toString("latin1")).toContain("Licence of Jane");
  await read(documentId);
  const view = { act: "document.viewed", actorId: verifier.id, subjectType: "document" };
  expect(await acts()).toEqual([
    { ...view, memberId: member.id },
    { ...view, memberId: member.id },
  ]);
  await expect(read(documentId, deny("Not yours."))).rejects.toMatchObject({ code: "not-found" });
  await expect(read("nothing")).rejects.toMatchObject({ code: "not-found" });
  expect(await acts()).toHaveLength(2);
});

it("opens a picture just as it was drawn", async () => {
  const document = await acceptDocument({ bytes: await makePicture(), name: "a.jpg" });
  const { documentId } = await db.transaction((tx) =>
    storeDocument(tx, { memberId: member.id, document }),
  );
  const { bytes, contentType } = await read(documentId);
  expect({ bytes, contentType }).toEqual({ bytes: document.bytes, contentType: "image/jpeg" });
});

it("opens nothing whose file or row was exchanged, and records no view of it", async () => {
  const [one, other] = [await send("one"), await send("other")];
  const swap = (name: "wrappedKey" | "fileKey" | "memberId", value: string) =>
    db
      .update(verificationDocuments)
      .set({ [name]: value })
      .where(eq(verificationDocuments.id, one.documentId));
  const [before, foreign] = [await rowOf(one.documentId), await rowOf(other.documentId)];
  await destroy(other.documentId);
  await swap("memberId", verifier.id);
  await expect(read(one.documentId)).rejects.toMatchObject({ code: "denied" });
  await swap("memberId", member.id);
  await swap("wrappedKey", foreign?.wrappedKey ?? "");
  await expect(read(one.documentId)).rejects.toMatchObject({ code: "denied" });
  await swap("wrappedKey", before?.wrappedKey ?? "");
  expect((await read(one.documentId)).bytes.length).toBeGreaterThan(0);
  expect((await acts()).filter(({ act }) => act === "document.viewed")).toHaveLength(1);
});

it("leaves no trace of a destroyed document in files or database, and keeps what there was", async () => {
  const { documentId } = await send("Unmistakable words");
  const [file] = stored();
  const sealed = contentOf(file ?? "");
  const key = (await rowOf(documentId))?.wrappedKey ?? "";
  await read(documentId);
  await destroy(documentId);
  await expect(read(documentId)).rejects.toMatchObject({ code: "not-found" });
  await runJobs();
  expect(stored()).toEqual([]);

  const found = await everythingKept();
  for (let at = 0; at + 12 <= sealed.length; at += 500) {
    expect(found.includes(sealed.subarray(at, at + 12))).toBe(false);
  }
  for (const part of ["Unmistakable", key, key.slice(0, 16), "%PDF"]) {
    expect(found.includes(part), part).toBe(false);
  }
  expect(await rowOf(documentId)).toMatchObject({
    ...{ wrappedKey: null, keyId: null, destroyedAt: expect.any(Date) },
    ...{ fingerprint: expect.any(String), memberId: member.id },
  });
  expect(await destroy(documentId)).toBe(false);
  expect((await acts()).at(-1)).toMatchObject({ act: "document.destroyed", cause: "decided" });
});

/** Every byte of the data folder and every row of every table. */
async function everythingKept(): Promise<Buffer> {
  const kept = readdirSync(env.DATA_DIR, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
  const tables = await db.execute<{ name: string }>(sql`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname IN ('public', 'graphile_worker')`);
  for (const { name } of tables) {
    const rows = await db.execute(sql.raw(`SELECT t::text FROM ${name} t`));
    kept.push(Buffer.from(JSON.stringify(rows)));
  }
  return Buffer.concat(kept);
}

it("destroys what is due, and nothing else, however often", async () => {
  const [due, other] = [await send("due"), await send("not due")];
  await db
    .update(verificationDocuments)
    .set({
      uploadedAt: sql`now() - interval '40 days'`,
      destroyAt: sql`now() - interval '10 days'`,
    })
    .where(eq(verificationDocuments.id, due.documentId));
  await Promise.all([destroyDueDocuments(), destroyDueDocuments()]);
  await destroyDueDocuments();
  expect((await rowOf(due.documentId))?.destroyedAt).not.toBeNull();
  expect(stored()).toEqual([(await rowOf(other.documentId))?.fileKey.split("/")[1]]);
  await runJobs();
  expect(await acts()).toEqual([
    {
      ...{ act: "document.destroyed", actorId: null, subjectType: "document" },
      ...{ memberId: member.id, cause: "due" },
    },
  ]);
  expect((await read(other.documentId)).bytes.length).toBeGreaterThan(0);
});

it("cannot be kept longer than thirty days", async () => {
  const { documentId } = await send();
  const longer = db
    .update(verificationDocuments)
    .set({ destroyAt: sql`now() + interval '31 days'` })
    .where(eq(verificationDocuments.id, documentId));
  await expect(longer).rejects.toMatchObject({ cause: { code: "23514" } });
});

it("sweeps what a crash left behind: files first, and only old ones", async () => {
  const failing = sendIn("crashed", () => Promise.reject(new Error("crash")));
  await expect(failing).rejects.toThrow("crash");
  const [orphan] = stored();
  expect(await db.select().from(verificationDocuments)).toEqual([]);
  await destroyDueDocuments();
  expect(stored()).toEqual([orphan]);
  utimesSync(join(folder(), orphan ?? ""), new Date(0), new Date(0));
  const { documentId } = await send("another");
  await destroyDueDocuments();
  expect(stored()).toHaveLength(1);
  expect((await read(documentId)).bytes.length).toBeGreaterThan(0);
});

it("removes the file of a destroyed document also when its job was lost", async () => {
  const { documentId } = await send();
  await destroy(documentId);
  await db.execute(sql`DELETE FROM graphile_worker._private_jobs`);
  expect(stored()).toHaveLength(1);
  await destroyDueDocuments();
  expect(stored()).toEqual([]);
});

it("records a document whose file is gone as destroyed, but not when all files are away", async () => {
  const { documentId } = await send();
  const { files } = await import("@/lib/files/files");
  await files().remove((await rowOf(documentId))?.fileKey ?? "");
  await expect(destroyDueDocuments()).rejects.toMatchObject({ code: "document-files-away" });
  expect((await rowOf(documentId))?.destroyedAt).toBeNull();
  await expect(read(documentId)).rejects.toMatchObject({ code: "denied" });
  await send("another");
  await destroyDueDocuments();
  expect((await rowOf(documentId))?.destroyedAt).not.toBeNull();
  expect((await acts()).at(-1)).toMatchObject({ act: "document.destroyed", cause: "lost" });
});

it("notices a file that was sent before, also after it is destroyed", async () => {
  const stranger = await makeMember();
  const first = await send("the same");
  await destroy(first.documentId);
  const second = await send("the same", stranger);
  await send("another", stranger);
  expect(await findSameDocuments(db, second.documentId)).toEqual([
    expect.objectContaining({ documentId: first.documentId, memberId: member.id }),
  ]);
});

it("goes with its member", async () => {
  await send();
  await db.execute(sql`DELETE FROM members WHERE id = ${member.id}`);
  expect(await db.select().from(verificationDocuments)).toEqual([]);
  const [file] = stored();
  utimesSync(join(folder(), file ?? ""), new Date(0), new Date(0));
  await destroyDueDocuments();
  expect(stored()).toEqual([]);
});

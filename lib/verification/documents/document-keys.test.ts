import { randomBytes } from "node:crypto";
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { type Member, makeMember } from "@/db/factories/member";
import { viewerOf } from "@/db/factories/viewer";
import { verificationDocuments } from "@/db/schema";
import { guest } from "@/lib/auth/load-viewer";
import { allow } from "@/lib/policy/decision";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { acceptDocument } from "./accept-document";
import { destroyDocument } from "./destroy-document";
import { makePdf } from "./testing/pdfs";

setUpDatabase();

const key = (id: string, fill: number) => `${id}:${Buffer.alloc(32, fill).toString("base64")}`;
const [OLD, NEW] = [key("2026-11", 1), key("2026-12", 2)];

let member: Member;

beforeEach(async () => {
  await resetDatabase();
  member = await makeMember();
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The modules as a process with this setting has them. */
async function withKeys(setting: string) {
  vi.stubEnv("DOCUMENT_KEYS", setting);
  vi.resetModules();
  const { parseEnv } = await import("@/lib/env");
  parseEnv({ ...process.env });
  return {
    ...(await import("./document-keys")),
    ...(await import("./store-document")),
    ...(await import("./read-document")),
    ...(await import("./rewrap-documents")),
  };
}

async function send({ storeDocument }: Awaited<ReturnType<typeof withKeys>>): Promise<string> {
  const document = await acceptDocument({ bytes: makePdf(), name: "" });
  const sent = await db.transaction((tx) => storeDocument(tx, { memberId: member.id, document }));
  return sent.documentId;
}

async function reads({ readDocument }: Awaited<ReturnType<typeof withKeys>>, documentId: string) {
  const viewer = await viewerOf(member);
  const reading = readDocument(viewer, { documentId, decide: () => allow });
  return reading.then(
    ({ bytes }) => bytes.subarray(0, 5).toString(),
    (error: { code: string }) => error.code,
  );
}

describe("changing keys", () => {
  it("moves every document to the new key, after which the old one can go", async () => {
    const before = await withKeys(OLD);
    const documents = [await send(before), await send(before), await send(before)];
    const [first = "", second = "", third = ""] = documents;
    await db.transaction((tx) =>
      destroyDocument(tx, guest, { documentId: third, cause: "decided" }),
    );
    const between = await withKeys(`${NEW},${OLD}`);
    const fresh = await send(between);
    expect(await reads(between, first)).toBe("%PDF-");
    const [one, other] = await Promise.all([between.rewrapDocuments(), between.rewrapDocuments()]);
    expect(one.rewrapped + other.rewrapped).toBe(2);
    expect(await between.rewrapDocuments()).toEqual({ rewrapped: 0, unreadable: 0 });
    const after = await withKeys(NEW);
    for (const id of [first, second, fresh]) expect(await reads(after, id)).toBe("%PDF-");
    expect(await reads(after, third)).toBe("not-found");
    expect(await reads(await withKeys(OLD), first)).toBe("denied");
  });

  it("leaves alone, and counts, what no key opens", async () => {
    const id = await send(await withKeys(OLD));
    const strange = await withKeys(NEW);
    expect(await strange.rewrapDocuments()).toEqual({ rewrapped: 0, unreadable: 1 });
    expect(await reads(strange, id)).toBe("denied");
    const wrong = await withKeys(`${NEW},${key("2026-11", 3)}`);
    expect(await wrong.rewrapDocuments()).toEqual({ rewrapped: 0, unreadable: 1 });
    const both = await withKeys(`${NEW},${OLD}`);
    expect(await both.rewrapDocuments()).toEqual({ rewrapped: 1, unreadable: 0 });
  });

  it("takes up many documents again where it was cut off", async () => {
    const id = await send(await withKeys(OLD));
    const [row] = await db.select().from(verificationDocuments);
    if (row === undefined) throw new Error("There is no document.");
    const copies = Array.from({ length: 150 }, () => randomBytes(11).toString("hex"));
    await db
      .insert(verificationDocuments)
      .values(copies.map((copy) => ({ ...row, id: copy, fileKey: `documents/${copy}` })));
    // Copies belong to another document by name, so their keys do not open; the real one does.
    const both = await withKeys(`${NEW},${OLD}`);
    expect(await both.rewrapDocuments()).toEqual({ rewrapped: 1, unreadable: 150 });
    expect(await reads(await withKeys(NEW), id)).toBe("%PDF-");
  });
});

describe("without a key", () => {
  it("a site with the embedded database makes one and keeps it to itself", async () => {
    const { documentKeys } = await withKeys("");
    const path = join(process.env.DATA_DIR ?? "", "document-keys");
    rmSync(path, { force: true });
    const [made] = documentKeys();
    expect(made?.key).toHaveLength(32);
    expect(documentKeys()).toEqual([made]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("another site says so at its start, and takes no document", async () => {
    vi.stubEnv("EMBEDDED_DATABASE", "false");
    const said = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const bare = await withKeys("");
    const { log } = await import("@/lib/log");
    const warn = vi.spyOn(log, "warn").mockImplementation(() => {});
    bare.noteMissingDocumentKeys();
    said.mockRestore();
    expect(warn).toHaveBeenCalledWith("documents.off", {
      reason: expect.stringContaining("DOCUMENT_KEYS is not set"),
    });
    await expect(send(bare)).rejects.toMatchObject({
      code: "denied",
      message: expect.stringContaining("cannot be taken here yet"),
    });
    expect(await bare.rewrapDocuments()).toEqual({ rewrapped: 0, unreadable: 0 });
  });
});

it("refuses keys that are none, and says which setting it is, never what it holds", async () => {
  for (const wrong of ["secret", "a:c2VjcmV0", `${OLD};${NEW}`, `a b:${"A".repeat(43)}=`]) {
    const error = await withKeys(wrong).catch((reason: unknown) => String(reason));
    expect(error).toContain("DOCUMENT_KEYS: Write id:key");
    expect(error).not.toContain(wrong);
  }
});

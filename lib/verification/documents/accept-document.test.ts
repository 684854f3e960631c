import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { acceptDocument } from "./accept-document";
import { DocumentRefused } from "./document-refused";
import { DOCUMENT_BYTES } from "./limits";
import { documentProblems, problemSentence } from "./problems";
import { makePdf } from "./testing/pdfs";
import {
  makeJpegBomb,
  makeMovingWebp,
  makePhonePicture,
  makePicture,
  makePngBomb,
  makeWebpBomb,
} from "./testing/pictures";

const accept = (bytes: Buffer | string, name = "licence") =>
  acceptDocument({ bytes: Buffer.from(bytes), name });

async function problemOf(bytes: Buffer | string, name?: string): Promise<string> {
  const refusal = await accept(bytes, name).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(refusal instanceof DocumentRefused)) return `not refused: ${String(refusal)}`;
  expect(refusal.message).toBe(documentProblems[refusal.problem]);
  return refusal.problem;
}

/** The kinds of segments a JPEG has before its pixels. */
function segmentsOf(jpeg: Buffer): Set<number> {
  const kinds = new Set<number>();
  for (let at = 2; jpeg[at + 1] !== 0xda; at += 2 + jpeg.readUInt16BE(at + 2)) {
    kinds.add(jpeg.readUInt8(at + 1));
  }
  return kinds;
}

describe("a picture", () => {
  it.each(["jpeg", "png", "webp"] as const)(
    "from a phone is turned upright and keeps nothing but what is seen (%s)",
    async (format) => {
      const sent = await makePhonePicture(format);
      const carried = await sharp(sent).metadata();
      expect(carried).toMatchObject({ orientation: 6, hasProfile: true });
      expect(carried.exif?.includes("SecretPhone") && carried.xmp?.includes("SecretXmp")).toBe(
        true,
      );
      const { bytes, contentType } = await accept(sent, `licence.${format}`);
      expect(contentType).toBe("image/jpeg");
      expect(bytes.includes("Secret")).toBe(false);
      const { width, height, exif, icc, xmp, iptc, orientation, space } =
        await sharp(bytes).metadata();
      expect({ width, height, exif, icc, xmp, iptc, orientation, space }).toEqual({
        width: 200,
        height: 320,
        space: "srgb",
      });
      // Tables, the frame and nothing else: no applications' data, no comment.
      expect(segmentsOf(bytes)).toEqual(new Set([0xdb, 0xc0, 0xc4]));
    },
  );

  it("is made no larger than its small print needs, and white where it was empty", async () => {
    const large = await accept(await makePicture({ width: 4000, height: 100 }));
    expect(await sharp(large.bytes).metadata()).toMatchObject({ width: 3000, height: 75 });
    const create = { width: 9, height: 9, channels: 4 as const, background: "#0000" };
    const empty = await accept(await sharp({ create }).png().toBuffer());
    expect((await sharp(empty.bytes).stats()).channels.map(({ min }) => min)).toEqual([
      255, 255, 255,
    ]);
  });

  it.each([
    ["a page", "<html><script>alert(1)</script></html>"],
    ["an archive", "PK\x03\x04 an archive PK\x05\x06"],
    ["a PDF", makePdf()],
  ])("loses %s that hides behind it", async (_what, hidden) => {
    for (const format of ["jpeg", "png"] as const) {
      const { bytes } = await accept(
        Buffer.concat([await makePicture({ format }), Buffer.from(hidden)]),
      );
      for (const trace of ["<script", "PK\x03\x04", "%PDF"]) {
        expect(bytes.includes(trace)).toBe(false);
      }
      expect(bytes.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
    }
  });

  it("is refused when it moves", async () => {
    expect(await problemOf(await makeMovingWebp())).toBe("document-moving");
  });

  it("of 30,000 × 30,000 pixels is refused before it is opened", async () => {
    const before = process.resourceUsage().maxRSS;
    expect(await problemOf(makePngBomb(30_000, 30_000))).toBe("document-too-many-pixels");
    expect(await problemOf(await makeJpegBomb(30_000, 30_000))).toBe("document-too-many-pixels");
    expect(await problemOf(await makeWebpBomb())).toBe("document-too-many-pixels");
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(100_000);
  });

  it("unpacks nothing huge that its chunks hold", async () => {
    const text = deflateSync(Buffer.alloc(60_000_000, 65), { level: 9 });
    const before = process.resourceUsage().maxRSS;
    const { bytes } = await accept(
      makePngBomb(10, 10, [["zTXt", Buffer.concat([Buffer.from("Comment\0\0"), text])]]),
    );
    expect(bytes.length).toBeLessThan(10_000);
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(50_000);
  });

  it.each(["jpeg", "png", "webp"] as const)(
    "that was cut off anywhere is refused (%s)",
    async (format) => {
      const whole = await makePicture({ format });
      for (const share of [0.01, 0.1, 0.5, 0.9, 0.99]) {
        const part = whole.subarray(0, Math.ceil(whole.length * share));
        expect(await problemOf(part), `${share} of it`).toMatch(/cut-off|unknown/);
      }
    },
  );

  it("is refused when only its beginning is one", async () => {
    expect(await problemOf(Buffer.from("\xff\xd8\xff\xe0 and no more", "latin1"))).toBe(
      "document-cut-off",
    );
    expect(await problemOf(`\x89PNG${"x".repeat(100)}`)).toBe("document-unknown");
  });

  it("is drawn alike ten times at once", async () => {
    const sent = await makePicture({ width: 600, height: 600 });
    const drawn = await Promise.all(Array.from({ length: 10 }, () => accept(sent)));
    expect(new Set(drawn.map(({ bytes }) => bytes.toString("base64"))).size).toBe(1);
    expect(new Set(drawn.map(({ fingerprint }) => fingerprint)).size).toBe(1);
  });
});

describe("anything else", () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic")]);

  it.each([
    ["nothing", "", "document-empty"],
    ["an SVG", '<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="…">', "document-svg"],
    ["an SVG in UTF-16", Buffer.from("\ufeff<svg onload='x'>", "utf16le"), "document-svg"],
    ["a GIF", "GIF89a…", "document-gif"],
    ["a page", " \n<!DOCTYPE HTML><p>", "document-html"],
    ["a HEIC picture", heic, "document-heic"],
    ["an AVIF picture", "\0\0\0\x1cftypavif\0\0\0\0", "document-avif"],
    ["an archive", "PK\x03\x04…", "document-archive"],
    ["a zip bomb", deflateSync(Buffer.alloc(10_000_000)), "document-unknown"],
    ["a gzip bomb", Buffer.from([0x1f, 0x8b, 8, 0]), "document-archive"],
    ["a TIFF", "II*\0…", "document-unknown"],
    ["words", "I am a physician.", "document-unknown"],
  ])("is refused by its own sentence: %s", async (_what, bytes, problem) => {
    expect(await problemOf(bytes as Buffer | string, "licence.png")).toBe(problem);
  });

  it("is refused when it is missing or too big", async () => {
    await expect(acceptDocument(undefined)).rejects.toMatchObject({ problem: "document-missing" });
    const big = Buffer.alloc(DOCUMENT_BYTES + 1, await makePicture());
    expect(await problemOf(big)).toBe("document-too-big");
    await expect(acceptDocument({ bytes: big, name: "" })).rejects.toMatchObject({ status: 413 });
  });

  it("is refused when its name promises another kind", async () => {
    expect(await problemOf(makePdf(), "licence.PNG")).toBe("document-pdf-called-picture");
    expect(await problemOf(await makePicture(), "licence.pdf")).toBe("document-picture-called-pdf");
    expect((await accept(await makePicture(), "../../etc/licence.png")).contentType).toBe(
      "image/jpeg",
    );
  });

  it("has a sentence of its own for each problem", () => {
    const sentences = Object.values(documentProblems);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(problemSentence("document-gif")).toContain("That is a GIF.");
    expect(problemSentence("toString")).toBeUndefined();
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*[a-zPF]\.$/);
  });
});

import sharp, { type Metadata } from "sharp";
import { takeTurns } from "@/lib/files/take-turns";
import { DocumentRefused } from "./document-refused";
import type { PictureKind } from "./recognise";

/** What a large phone camera takes. */
const PIXELS = 60_000_000;
/** The small print of a licence is legible at this size. */
const LONG_SIDE = 3_000;
const SECONDS = 15;

/** Only what we take is ever opened, and one picture does not keep the whole machine. */
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
});
sharp.concurrency(1);
sharp.cache(false);

/** One at a time: a picture of that size alone takes more memory than the process otherwise. */
const inTurn = takeTurns(1);

/**
 * Draws a picture anew, as a JPEG of at most 3,000 pixels a side, turned the way it was held. Nothing
 * but what can be seen is left: no place, no camera, no comments, nothing hidden before, between or
 * behind. A picture too large to open is refused by what its header says, before it is opened.
 */
export function redrawPicture(bytes: Buffer, kind: PictureKind): Promise<Buffer> {
  return inTurn(async () => {
    assertOpenable(await readHeader(bytes), kind);
    return draw(bytes);
  });
}

async function readHeader(bytes: Buffer): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    throw new DocumentRefused("document-cut-off");
  }
}

function assertOpenable(header: Metadata, kind: PictureKind): void {
  if (header.format !== kind) throw new DocumentRefused("document-unreadable-picture");
  if (header.width * header.height > PIXELS) throw new DocumentRefused("document-too-many-pixels");
  if ((header.pages ?? 1) > 1) throw new DocumentRefused("document-moving");
}

async function draw(bytes: Buffer): Promise<Buffer> {
  try {
    return await sharp(bytes, { limitInputPixels: PIXELS, failOn: "error", autoOrient: true })
      .timeout({ seconds: SECONDS })
      .resize(LONG_SIDE, LONG_SIDE, { fit: "inside", withoutEnlargement: true })
      .flatten({ background: "white" })
      .toColourspace("srgb")
      // A second pass would make it smaller, and hold all of it in memory.
      .jpeg({ quality: 90, chromaSubsampling: "4:4:4", optimiseCoding: false })
      .toBuffer();
  } catch (error) {
    const why = error instanceof Error ? error.message : "";
    const isCut = /premature|truncat|read error|corrupt|unable to parse/i.test(why);
    throw new DocumentRefused(isCut ? "document-cut-off" : "document-unreadable-picture");
  }
}

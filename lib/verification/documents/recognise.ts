import type { DocumentProblem } from "./problems";

export type PictureKind = "jpeg" | "png" | "webp";
export type Recognised = PictureKind | "pdf" | { problem: DocumentProblem };

const HEIC = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]);
const AVIF = new Set(["avif", "avis"]);

/** What a file is by its first bytes; its name plays no part. */
export function recognise(bytes: Buffer): Recognised {
  if (bytes.length === 0) return { problem: "document-empty" };
  const begins = (text: string, at = 0) => bytes.toString("latin1", at, at + text.length) === text;
  if (begins("\xff\xd8\xff")) return "jpeg";
  if (begins("\x89PNG\r\n\x1a\n")) return "png";
  if (begins("RIFF") && begins("WEBP", 8)) return "webp";
  if (begins("%PDF-")) return "pdf";
  if (begins("GIF8")) return { problem: "document-gif" };
  if (begins("PK\x03\x04") || begins("PK\x05\x06") || isArchive(begins)) {
    return { problem: "document-archive" };
  }
  if (begins("ftyp", 4)) return { problem: ofBrand(bytes.toString("latin1", 8, 12)) };
  return { problem: ofText(bytes.toString("latin1", 0, 1024)) };
}

function ofBrand(brand: string): DocumentProblem {
  if (HEIC.has(brand)) return "document-heic";
  return AVIF.has(brand) ? "document-avif" : "document-unknown";
}

/** Text is read with the zero bytes of UTF-16 left out. */
function ofText(start: string): DocumentProblem {
  const text = start.replaceAll("\0", "").toLowerCase();
  if (text.includes("%pdf-")) return "document-pdf-behind-other-data";
  if (/<svg[\s>:]/.test(text)) return "document-svg";
  if (/<(!doctype html|html|head|body|script|iframe)[\s>]/.test(text)) return "document-html";
  return "document-unknown";
}

/** gzip, 7z, RAR, xz, bzip2, zstd, and the container of older Office files. */
const isArchive = (begins: (text: string) => boolean): boolean =>
  [
    "\x1f\x8b",
    "7z\xbc\xaf\x27\x1c",
    "Rar!",
    "\xfd7zXZ",
    "BZh",
    "\x28\xb5\x2f\xfd",
    "\xd0\xcf\x11\xe0",
  ].some(begins);

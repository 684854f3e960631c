import { DocumentRefused } from "./document-refused";
import { plainNames } from "./pdf-names";
import type { DocumentProblem } from "./problems";
import { unpackObjects } from "./unpack-pdf-objects";

/** Names that make a PDF do something when it is opened or clicked. Those that are also words count as a kind only. */
const FORBIDDEN: [DocumentProblem, RegExp][] = [
  ["document-pdf-locked", name("Encrypt")],
  ["document-pdf-program", name("JavaScript|XFA")],
  ["document-pdf-attachment", name("EmbeddedFiles?|RichMedia|GoToE")],
  ["document-pdf-attachment", kind("Rendition|Movie|Sound|Screen|3D")],
  ["document-pdf-launch", name("SubmitForm|ImportData|GoToR")],
  ["document-pdf-launch", kind("Launch")],
];

/**
 * Refuses a PDF that is cut off, locked, or carries more than pages to look at. It is looked through
 * as it lies there and where it keeps objects compressed; pages are not drawn. It remains something
 * to be downloaded and opened with care, since this finds what is written plainly, not every trick.
 */
export function inspectPdf(bytes: Buffer): void {
  const text = bytes.toString("latin1");
  const hasEnd = /startxref\s+\d+\s+%%EOF[\s\0]*$/.test(text.slice(-2048));
  if (!/^%PDF-[12]\.\d/.test(text) || !hasEnd) throw new DocumentRefused("document-cut-off");
  refuseForbidden(text);
  for (const objects of unpackObjects(bytes, text)) refuseForbidden(objects);
}

function refuseForbidden(text: string): void {
  const plain = plainNames(text);
  for (const [problem, pattern] of FORBIDDEN) {
    if (pattern.test(plain)) throw new DocumentRefused(problem);
  }
}

function name(names: string): RegExp {
  return new RegExp(`/(?:${names})(?=[\\s\\0()<>[\\]{}/%])`);
}

function kind(names: string): RegExp {
  return new RegExp(`/(?:S|Subtype)[\\s\\0]*/(?:${names})(?=[\\s\\0()<>[\\]{}/%])`);
}

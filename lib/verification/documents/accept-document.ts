import { createHmac } from "node:crypto";
import { deriveSecret } from "@/lib/auth/secrets";
import type { UploadedFile } from "@/lib/files/read-upload";
import { DocumentRefused } from "./document-refused";
import { inspectPdf } from "./inspect-pdf";
import { DOCUMENT_BYTES } from "./limits";
import { type PictureKind, recognise } from "./recognise";
import { redrawPicture } from "./redraw-picture";

declare const accepted: unique symbol;

/** A document that may be stored. Only `acceptDocument` makes one. */
export type AcceptedDocument = {
  readonly contentType: "image/jpeg" | "application/pdf";
  readonly bytes: Buffer;
  /** The same for the same file, and meaningless without this installation's secret. */
  readonly fingerprint: string;
  readonly [accepted]: true;
};

/**
 * Checks what was sent by its content and makes it safe to keep: pictures are drawn anew without
 * metadata, a PDF is looked through. Throws `DocumentRefused`. It may take seconds: call it outside
 * a transaction.
 */
export async function acceptDocument(file: UploadedFile | undefined): Promise<AcceptedDocument> {
  if (file === undefined) throw new DocumentRefused("document-missing");
  const { bytes, name } = file;
  if (bytes.length > DOCUMENT_BYTES) throw new DocumentRefused("document-too-big");
  const kind = recognise(bytes);
  if (typeof kind === "object") throw new DocumentRefused(kind.problem);
  refuseFalseName(kind, name);
  const fingerprint = fingerprintOf(bytes);
  if (kind === "pdf") {
    inspectPdf(bytes);
    return accept({ contentType: "application/pdf", bytes, fingerprint });
  }
  return accept({
    contentType: "image/jpeg",
    bytes: await redrawPicture(bytes, kind),
    fingerprint,
  });
}

const accept = (facts: Omit<AcceptedDocument, typeof accepted>) => facts as AcceptedDocument;

/** A name that promises the other kind is a mistake, or meant to mislead whoever opens it. */
function refuseFalseName(kind: PictureKind | "pdf", name: string): void {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (kind === "pdf" && /^(jpe?g|png|webp|gif|heic|svg)$/.test(ending)) {
    throw new DocumentRefused("document-pdf-called-picture");
  }
  if (kind !== "pdf" && ending === "pdf") throw new DocumentRefused("document-picture-called-pdf");
}

function fingerprintOf(bytes: Buffer): string {
  const key = deriveSecret("verification-document", "fingerprint");
  return createHmac("sha256", key).update(bytes).digest("base64url");
}

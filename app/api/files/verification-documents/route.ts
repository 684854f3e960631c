import { fileRoute } from "@/lib/route";
import { uploadRoute } from "@/lib/upload-route";
import { viewDocument } from "@/lib/verification/desk/view-document";
import { admitDocument } from "@/lib/verification/documents/admit-document";
import { DocumentRefused } from "@/lib/verification/documents/document-refused";
import { DOCUMENT_BYTES } from "@/lib/verification/documents/limits";
import { sendDocument } from "@/lib/verification/documents/send-document";

export const POST = uploadRoute({
  fileBytes: DOCUMENT_BYTES,
  tooBig: () => new DocumentRefused("document-too-big"),
  admit: admitDocument,
  perform: sendDocument,
  page: "/verification",
});

export const GET = fileRoute(viewDocument);

import { ActionForm } from "@/components/ui/action-form";
import { FileText } from "@/components/ui/icons";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { OwnCaseView } from "@/lib/verification/contract";
import {
  DAYS_KEPT,
  DOCUMENT_ACCEPT,
  DOCUMENT_BYTES,
  DOCUMENTS_AT_ONCE,
} from "@/lib/verification/documents/limits";
import { documentProblems } from "@/lib/verification/documents/problems";
import { withdrawDocumentAction } from "./actions";
import { UploadForm } from "./upload-form";

type Sent = OwnCaseView["documents"];

/** Documents I have sent, what becomes of them, and sending another. */
export function Documents({ sent, problem }: { sent: Sent; problem: string | undefined }) {
  return (
    <>
      <ul className="grid max-w-[65ch] list-disc gap-1 pl-5 text-sm">
        <li>
          It should show your name, your profession and who issued it. Cover what is not needed,
          such as a home address.
        </li>
        <li>
          It is encrypted as it arrives. Only a verifier who works on your request can open it, and
          every look is recorded.
        </li>
        <li>
          It is destroyed as soon as your request is decided or withdrawn, and after {DAYS_KEPT}{" "}
          days at the latest; where it still waits then, we write to you. What stays is a note of
          what was seen, never the picture.
        </li>
      </ul>
      {sent.length > 0 && (
        <ul className="grid gap-2" aria-label="Documents you have sent">
          {sent.map((one, index) => (
            <SentDocument key={one.id} document={one} place={index + 1} />
          ))}
        </ul>
      )}
      {sent.length < DOCUMENTS_AT_ONCE ? (
        <UploadForm
          key={problem}
          action="/api/files/verification-documents"
          accept={DOCUMENT_ACCEPT}
          mostBytes={DOCUMENT_BYTES}
          tooBig={documentProblems["document-too-big"]}
          missing={documentProblems["document-missing"]}
          problem={problem}
        />
      ) : (
        <p className="text-sm text-muted">{documentProblems["document-too-many"]}</p>
      )}
    </>
  );
}

function SentDocument({ document, place }: { document: Sent[number]; place: number }) {
  const { id, contentType, uploadedAt, destroyAt } = document;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md bg-sunken px-3 py-2">
      <FileText className="text-muted" />
      <span className="min-w-0 flex-1 basis-48 text-sm">
        <span className="block font-medium">
          Document {place}, {contentType === "application/pdf" ? "a PDF" : "a picture"}
        </span>
        <span className="block text-muted">
          Sent <Time value={uploadedAt} />, destroyed by <Time value={destroyAt} as="date" />
        </span>
      </span>
      <ActionForm action={withdrawDocumentAction}>
        <input type="hidden" name="documentId" value={id} />
        <SubmitButton variant="quiet" size="sm" pendingLabel="Destroying">
          Withdraw<span className="sr-only"> document {place}</span>
        </SubmitButton>
      </ActionForm>
    </li>
  );
}

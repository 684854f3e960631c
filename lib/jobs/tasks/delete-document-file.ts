export { deleteDocumentFile } from "@/lib/verification/documents/delete-document-file";

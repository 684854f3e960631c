export { destroyDueDocuments } from "@/lib/verification/documents/destroy-due-documents";

import { rewrapDocuments } from "@/lib/verification/documents/rewrap-documents";

/** After a change of keys, so that it does not depend on somebody running a command. */
export async function rewrapAllDocuments(): Promise<void> {
  await rewrapDocuments();
}

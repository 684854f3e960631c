/** Bytes a document may have as it is sent. */
export const DOCUMENT_BYTES = 10 * 1024 * 1024;

/** What a file field offers to choose from; what counts is decided by the content. */
export const DOCUMENT_ACCEPT = "image/jpeg,image/png,image/webp,application/pdf";

/** A document that nobody has decided about is destroyed after this. */
export const DAYS_KEPT = 30;

/** Documents of one member that are kept at the same time. */
export const DOCUMENTS_AT_ONCE = 5;

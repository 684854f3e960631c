/** Something the person at the keyboard can put right. It is shown as a sentence, without a stack. */
export class Problem extends Error {
  override readonly name = "Problem";
}

/** The `code` of a system or database error, such as "EACCES" or "28P01". */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

const WRITE_FAILURES: Record<string, string> = {
  EACCES: "this account may not write there",
  EPERM: "this account may not write there",
  EROFS: "it is on a read-only file system",
  ENOSPC: "the disk is full",
  ENOTDIR: "part of the path is a file",
  EEXIST: "part of the path is a file",
};

/** Turns a failed write below `folder` into a sentence; anything else is passed on as it is. */
export function explainWrite(error: unknown, folder: string): unknown {
  const why = WRITE_FAILURES[codeOf(error) ?? ""];
  if (why === undefined) return error;
  return new Problem(
    `Nothing can be kept in ${folder}: ${why}. Set DATA_DIR to a folder that can be written.`,
  );
}

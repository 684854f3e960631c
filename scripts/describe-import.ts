import type { BulkProgress } from "@/lib/verification/npi/bulk/import-bulk-file";

const WIDTH = 24;
const BACK_AND_CLEAR = "\r\u001b[K";

/** A progress bar, written over the one before; without the size of the file only what was done. */
export function progressLine(
  { offset, rows }: BulkProgress,
  size: number | undefined,
  seconds: number,
): string {
  const done = `${rows.toLocaleString("en")} rows, ${Math.round(seconds)} s`;
  if (size === undefined || size === 0) return `${BACK_AND_CLEAR}${done} `;
  const share = Math.min(offset / size, 1);
  const filled = Math.round(share * WIDTH);
  const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
  return `${BACK_AND_CLEAR}${bar} ${Math.floor(share * 100)} % · ${done} `;
}

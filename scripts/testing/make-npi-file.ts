import { writeBulkFile } from "@/lib/verification/npi/testing/bulk-file";

/** `node --import tsx scripts/testing/make-npi-file.ts <file.csv> [rows]`: a made-up bulk file to measure the import with. */
const [path, rows = "500000"] = process.argv.slice(2);
if (!path) throw new Error("Say where to: make-npi-file.ts <file.csv> [rows]");
await writeBulkFile(path, Number(rows));

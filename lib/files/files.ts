import { join } from "node:path";
import { env } from "@/lib/env";
import type { FileStore } from "./file-store";
import { localFileStore } from "./local-file-store";

/** The store of this installation. Whoever stores something encrypts it first. */
export const files = (): FileStore => localFileStore(env.FILES_DIR ?? join(env.DATA_DIR, "files"));

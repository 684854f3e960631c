import { parseEnv } from "@/lib/env";
import { Problem } from "./problem";

/** A wrong setting is told once and as a sentence, before anything stumbles over it. */
export function checkSettings(): void {
  try {
    parseEnv(process.env);
  } catch (error) {
    throw error instanceof Error ? new Problem(error.message) : error;
  }
}

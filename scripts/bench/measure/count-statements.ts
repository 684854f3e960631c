import { readFileSync } from "node:fs";
import type { Target } from "../load/drive";
import { visit } from "./visit";

const PATIENCE = 3_000;

/**
 * Statements that a request sends. The web process must log them (LOG_LEVEL=debug) and do nothing
 * else. The third one counts: a connection's first statement asks for its types.
 */
export async function countStatements(log: string, target: Target): Promise<number> {
  const sent = () => readFileSync(log, "utf8").split('"statement.sent"').length - 1;
  await visit(target);
  await visit(target);
  const before = sent();
  await visit(target);
  const began = performance.now();
  while (sent() === before && performance.now() - began < PATIENCE) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return sent() - before;
}

import { readFile } from "node:fs/promises";
import { closeDatabase } from "@/db/client";
import { Invalid } from "@/lib/errors";
import { importRegisters } from "@/lib/verification/registers/import-registers";
import { Problem } from "./services/problem";
import { run } from "./services/run";
import { withServices } from "./services/services";

/** `npm run registers:import -- registers.json` adds public registers, or brings them up to date. */
await run(() =>
  withServices(async () => {
    const [path] = process.argv.slice(2);
    if (!path) throw new Problem("Say which file: npm run registers:import -- registers.json");
    const text = await readFile(path, "utf8").catch(() => {
      throw new Problem(`There is no file ${path}.`);
    });
    try {
      const count = await importRegisters(text);
      console.log(`${count} ${count === 1 ? "register is" : "registers are"} up to date.`);
    } catch (error) {
      if (error instanceof SyntaxError) throw new Problem(`${path} is not JSON: ${error.message}`);
      if (error instanceof Invalid) throw new Problem(wordsOf(error));
      throw error;
    } finally {
      await closeDatabase();
    }
  }),
);

function wordsOf({ fieldErrors }: Invalid): string {
  return Object.entries(fieldErrors)
    .map(([field, words]) => `${field}: ${words.join(" ")}`)
    .join("\n");
}

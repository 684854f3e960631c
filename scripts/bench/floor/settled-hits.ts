import { indexSettings } from "@/lib/search/settings";
import { Problem } from "../../services/problem";
import { type Engine, engineHits, type Question } from "./engine-hits";

const TRIES = 100;
const CERTAINLY_WHOLE = indexSettings.searchCutoffMs / 2;

/**
 * What the engine names once it has read what it needs: it cuts a search short that takes it long, as
 * those after its start do, and ranks no further what it has by then.
 */
export async function settledHits(engine: Engine, question: Question): Promise<string[]> {
  for (let tries = 0; tries < TRIES; tries++) {
    const began = performance.now();
    const hits = await engineHits(engine, question);
    if (performance.now() - began < CERTAINLY_WHOLE) return hits;
  }
  throw new Problem(
    `The search engine is too slow to be measured: for "${question.words}" it took ${CERTAINLY_WHOLE} ms and more each time.`,
  );
}

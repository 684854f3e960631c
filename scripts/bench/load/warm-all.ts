/** Milliseconds until what renders pages is compiled: in its first half minute a server is a third slower. */
const WARM_UP = 45_000;

/** Has everything asked for in turn, until the order in which it is then measured tells nothing. */
export async function warmAll(asks: (() => Promise<unknown>)[]): Promise<void> {
  if (asks.length === 0) return;
  console.log("Warming up …");
  for (const until = performance.now() + WARM_UP; performance.now() < until; ) {
    for (const ask of asks) await ask();
  }
}

const SLICE = 100;

/**
 * A signal that gives up after so many milliseconds in which this process could have heard an answer.
 * A busy process hears late what came in time, and its timers are due before what has arrived: a
 * plain time limit would take that for silence.
 */
export function patience(milliseconds: number): { signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  let slices = Math.ceil(milliseconds / SLICE);
  /* However late it is, an interval counts one slice for each turn in which it could hear. */
  const timer = setInterval(() => {
    slices--;
    if (slices > 0) return;
    clearInterval(timer);
    setImmediate(() => controller.abort(new Error("No answer came.")));
  }, SLICE);
  return { signal: controller.signal, end: () => clearInterval(timer) };
}

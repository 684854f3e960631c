const EVERY = 2_000;

export type Progress = {
  (done: number): void;
  say(what: string): void;
  end(): void;
};

/** Tells how far something is, now and then: over one line at a terminal, else line by line. */
export function progress(what: string, total: number): Progress {
  const began = performance.now();
  const isTerminal = process.stderr.isTTY === true;
  let told = began;
  const tell = (text: string) => process.stderr.write(isTerminal ? `\r\x1b[K${text}` : `${text}\n`);
  const report = (done: number) => {
    if (performance.now() - told < EVERY) return;
    told = performance.now();
    tell(`${what}: ${((done / total) * 100).toFixed(0)} % of ${total.toLocaleString("en")}`);
  };
  return Object.assign(report, {
    say: (text: string) => tell(`${text} …`),
    end: () => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      tell(`${what}: ${total.toLocaleString("en")} in ${seconds} s`);
      if (isTerminal) process.stderr.write("\n");
    },
  });
}

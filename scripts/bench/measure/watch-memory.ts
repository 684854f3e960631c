import { type Memory, memoryOf } from "./process-tree";

const EVERY = 2_000;

export type MemoryFigures<Name extends string> = Record<Name, { rest: Memory; load: Memory }>;

/** Looks at processes now, at rest, and keeps the most that each holds until it is told to stop. */
export function watchMemory<Name extends string>(pids: Record<Name, number>) {
  const names = Object.keys(pids) as Name[];
  const figures = {} as MemoryFigures<Name>;
  for (const name of names) {
    const rest = memoryOf(pids[name]);
    figures[name] = { rest, load: rest };
  }
  const look = () => {
    for (const name of names) {
      const [most, now] = [figures[name].load, memoryOf(pids[name])];
      figures[name].load = {
        all: Math.max(most.all, now.all),
        anonymous: Math.max(most.anonymous, now.anonymous),
      };
    }
  };
  const timer = setInterval(look, EVERY);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return figures;
    },
  };
}

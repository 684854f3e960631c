import type { Figures } from "../load/drive";
import type { Visits } from "../measure/paint";
import type { MemoryFigures } from "../measure/watch-memory";
import type { Weight } from "../measure/weigh";

/** One page or act at one number of connections. */
export type Load = Figures & {
  /** Milliseconds of processor time of the web processes for a request: it does not depend on what else the machine does. */
  cpu: number;
};

export type Compared = {
  app: Load;
  /** The bare server with the same data, where there is one. */
  floor: Load | null;
  /** Requests a second against the floor's. */
  ratio: number | null;
};

export type PageFigures = {
  loads: Record<string, Compared>;
  statements?: number;
  weight?: Weight;
  paint?: Visits;
};

export type ReplyFigures = {
  load: Load;
  /** Statements of one reply. */
  statements?: number;
  deadlocks: number;
  /** Posts that the database has more than before, and threads whose counter is wrong. */
  stored: number;
  wrongCounts: number;
};

export type Report = {
  about: {
    at: string;
    scale: number;
    processes: number;
    seconds: number;
    runs: number;
    cores: number;
    node: string;
    /** Of the source, where it is a repository. */
    commit: string | null;
  };
  /** Milliseconds until the first answer: of the web process alone, and of `npm start` with its servers. */
  start: { web: number; everything?: number };
  memory: MemoryFigures<"web" | "postgres" | "meilisearch">;
  pages: Record<string, PageFigures>;
  replies: Record<string, ReplyFigures>;
};

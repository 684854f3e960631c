import { parseArgs } from "node:util";
import { Problem } from "../services/problem";

export type Options = {
  scale: number;
  /** A file with text to fill the forum with. */
  text: string | undefined;
  keep: boolean;
  reuse: boolean;
  /** Names of what to measure, or the beginnings of them; empty for everything. */
  only: string[];
  seconds: number;
  runs: number;
  connections: number[];
  processes: number;
  port: number;
  profile: boolean;
  /** Look at plans and nothing else. */
  plans: boolean;
  /** The scale of a forum to measure pages beside, in turn, and nothing else. */
  growthFrom: number | undefined;
  /** Drive pages and nothing else. */
  loadOnly: boolean;
  json: string | undefined;
  compare: string | undefined;
};

export const HELP = `npm run bench -- [options]

  --scale 10            ten times the forum: 400,000 replies (25 makes it a million posts)
  --text file.jsonl.gz  real text; without it, text is generated
  --keep                leave the filled forum for another run
  --reuse               use the one that was kept, or fill and keep it
  --only thread,home    measure these alone
  --load-only           no browser, no statements, no second start
  --seconds 10          length of a run (5)
  --runs 1              runs of which the median counts (3)
  --connections 1,16    (1,16,64)
  --processes 2         web processes behind one port (1)
  --port 3200           port of the web server
  --plans               say how PostgreSQL carries out the statements sent most, and measure nothing else
  --growth-from 1       measure pages beside those of a smaller forum, in turn, and nothing else; takes
                        the port after --port as well
  --profile             take CPU profiles of the web process, keep them, and say where the time goes
  --json file           write the figures down
  --compare file        print ratios to figures written down earlier
`;

/** A name is chosen by its beginning; without a choice everything is. */
export const isChosen = (name: string, { only }: Pick<Options, "only">) =>
  only.length === 0 || only.some((beginning) => name.startsWith(beginning));

/** What the command line asks for. */
export function readOptions(args: string[]): Options | "help" {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: "boolean", short: "h" },
      scale: { type: "string", default: "1" },
      text: { type: "string" },
      keep: { type: "boolean", default: false },
      reuse: { type: "boolean", default: false },
      only: { type: "string", default: "" },
      seconds: { type: "string", default: "5" },
      runs: { type: "string", default: "3" },
      connections: { type: "string", default: "1,16,64" },
      processes: { type: "string", default: "1" },
      port: { type: "string", default: "3200" },
      plans: { type: "boolean", default: false },
      "growth-from": { type: "string" },
      profile: { type: "boolean", default: false },
      "load-only": { type: "boolean", default: false },
      json: { type: "string" },
      compare: { type: "string" },
    },
  });
  if (values.help) return "help";
  if (values.profile && values.processes !== "1") {
    throw new Problem("A profile is taken of one process: leave --processes out.");
  }
  if (values["growth-from"] && (values.plans || values.profile || values.json || values.compare)) {
    throw new Problem(
      "--growth-from prints a table and nothing else: leave --plans, --profile, --json and --compare out.",
    );
  }
  const scale = positive("scale", values.scale);
  return {
    scale,
    text: values.text,
    keep: values.keep || values.reuse || values.profile,
    reuse: values.reuse,
    only: listed(values.only),
    seconds: positive("seconds", values.seconds),
    runs: whole("runs", values.runs),
    connections: listed(values.connections).map((value) => whole("connections", value)),
    processes: whole("processes", values.processes),
    port: whole("port", values.port),
    plans: values.plans,
    growthFrom: smaller(values["growth-from"], scale),
    profile: values.profile,
    loadOnly: values["load-only"],
    json: values.json,
    compare: values.compare,
  };
}

const listed = (text: string) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

function smaller(text: string | undefined, scale: number): number | undefined {
  if (text === undefined) return undefined;
  const from = positive("growth-from", text);
  if (from < scale) return from;
  throw new Problem(`--growth-from takes a smaller scale than --scale, which is ${scale}.`);
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new Problem(`--${name} takes a number above zero, not "${text}".`);
}

function whole(name: string, text: string): number {
  if (Number.isInteger(positive(name, text))) return Number(text);
  throw new Problem(`--${name} takes a whole number, not "${text}".`);
}

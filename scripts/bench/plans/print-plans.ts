import postgres from "postgres";
import { sqlClients } from "@/db/client";
import type { Filled } from "../fill/fill-database";
import { settledHits } from "../floor/settled-hits";
import type { Scratch } from "../scratch";
import { type Explained, explain, type Plan } from "./explain";
import { hotStatements, type Named } from "./hot-statements";
import { jobStatements } from "./job-statements";

const HEAD = ["Statement", "Own plan", "Kept plan", "What the kept plan reads, with rows"];

/** How PostgreSQL carries out the statements that pages and jobs send most, with a plan of its own and with the one it keeps, in Markdown: a table, and what the usual reader and the jobs have carried out as PostgreSQL tells it. */
export async function printPlans({ databaseUrl, filled, engine }: Scratch): Promise<string> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    // While it reads its index from the disk, the database would answer searches in its place.
    const groups = await sql<{ id: string }[]>`
      SELECT group_id AS id FROM memberships WHERE member_id = ${filled.readerId}`;
    const groupIds = groups.map(({ id }) => id);
    await settledHits(engine, { words: filled.words.common, groupIds });
    const rows: string[][] = [];
    const whole: string[] = [];
    for (const { name, sent } of await statements(sql, filled)) {
      const own = await explain(sql, sent, "force_custom_plan");
      const kept = await explain(sql, sent, "force_generic_plan");
      rows.push([
        name,
        figures(own),
        figures(kept),
        kept.map(({ plan }) => scans(plan)).join("; "),
      ]);
      if (!name.includes(";")) {
        whole.push(`## ${name}`, ...kept.map(({ text }) => `\`\`\`\n${text}\n\`\`\``));
      }
    }
    const table = [HEAD, HEAD.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`);
    return [table.join("\n"), ...whole].join("\n\n");
  } finally {
    await sql.end();
  }
}

/** Of pages as their usual reader and as somebody who has read nearly everything, and of jobs. */
async function statements(sql: postgres.Sql, filled: Filled): Promise<Named[]> {
  const of = (readerId: string) => hotStatements(sql, sqlClients(), filled, readerId);
  const avid = await of(filled.avidReaderId);
  return [
    ...(await of(filled.readerId)),
    ...avid.map(({ name, sent }) => ({ name: `${name}; has read nearly all`, sent })),
    ...(await jobStatements(sql, sqlClients(), filled)),
  ];
}

const figures = (explained: Explained[]) => {
  const sum = (key: "milliseconds" | "buffers") =>
    explained.reduce((total, one) => total + one[key], 0);
  return `${sum("milliseconds").toFixed(1)} ms, ${sum("buffers")} pages`;
};

/** Each table or index that is read, with the rows that came of it. */
function scans(plan: Plan): string {
  const below = (plan.Plans ?? []).map(scans).filter(Boolean);
  const name = plan["Index Name"] ?? plan["Relation Name"];
  const rows = Math.round(plan["Actual Rows"] * plan["Actual Loops"]);
  const how = plan["Node Type"] === "Seq Scan" ? "all of " : "";
  return [...(name ? [`${how}${name} ${rows}`] : []), ...below].join(", ");
}

import postgres from "postgres";
import { sqlClient } from "@/db/client";
import type { Scratch } from "../scratch";
import { type Explained, explain, type Plan } from "./explain";
import { hotStatements } from "./hot-statements";

const HEAD = ["Statement", "Own plan", "Kept plan", "What the kept plan reads, with rows"];

/** How PostgreSQL carries out the statements that pages send most, with a plan of its own and with the one it keeps, as a table in Markdown. */
export async function printPlans({ databaseUrl, filled }: Scratch): Promise<string> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const rows: string[][] = [];
    for (const { name, sent } of await hotStatements(sql, sqlClient(), filled)) {
      const own = await explain(sql, sent, "force_custom_plan");
      const kept = await explain(sql, sent, "force_generic_plan");
      rows.push([
        name,
        figures(own),
        figures(kept),
        kept.map(({ plan }) => scans(plan)).join("; "),
      ]);
    }
    return [HEAD, HEAD.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
  } finally {
    await sql.end();
  }
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

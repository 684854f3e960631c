import type postgres from "postgres";
import type { Sent } from "./record";

export type Plan = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  "Shared Hit Blocks": number;
  "Shared Read Blocks": number;
  Plans?: Plan[];
};

export type Explained = { plan: Plan; milliseconds: number; buffers: number };

type Mode = "force_custom_plan" | "force_generic_plan";

/**
 * Carries statements out in a transaction that is rolled back, and says how PostgreSQL did each. As a
 * prepared statement keeps the plan it makes without looking at parameters, that one is asked for too.
 */
export async function explain(sql: postgres.Sql, sent: Sent[], mode: Mode): Promise<Explained[]> {
  const explained: Explained[] = [];
  const undone = new Error();
  await sql
    .begin(async (tx) => {
      await tx.unsafe(`SET LOCAL plan_cache_mode = ${mode}; SET LOCAL statement_timeout = '120s'`);
      for (const { text, parameters } of sent) {
        await tx.unsafe(`PREPARE looked_at AS ${text}`);
        const given = parameters.length > 0 ? `(${parameters.map(literal).join(", ")})` : "";
        const run = `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) EXECUTE looked_at${given}`;
        await tx.unsafe(run);
        const [row] = await tx.unsafe<Answer[]>(run);
        const [answer] = row?.["QUERY PLAN"] ?? [];
        if (answer) explained.push(toExplained(answer));
        await tx.unsafe("DEALLOCATE looked_at");
      }
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return explained;
}

type Answer = { "QUERY PLAN": { Plan: Plan; "Execution Time": number }[] };

const toExplained = ({ Plan: plan, "Execution Time": milliseconds }: Answer["QUERY PLAN"][0]) => ({
  plan,
  milliseconds,
  buffers: plan["Shared Hit Blocks"] + plan["Shared Read Blocks"],
});

function literal(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  if (Array.isArray(value))
    return quoted(`{${value.map((part) => JSON.stringify(part)).join(",")}}`);
  if (value instanceof Date) return quoted(value.toISOString());
  return quoted(typeof value === "object" ? JSON.stringify(value) : String(value));
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

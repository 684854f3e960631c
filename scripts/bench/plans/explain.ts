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

export type Explained = {
  plan: Plan;
  milliseconds: number;
  buffers: number;
  /** The plan as PostgreSQL prints it. */
  text: string;
};

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
      for (const { text: statement, parameters } of sent) {
        await tx.unsafe(`PREPARE looked_at AS ${statement}`);
        const given = parameters.length > 0 ? `(${parameters.map(literal).join(", ")})` : "";
        const asked = (format: string) =>
          `EXPLAIN (ANALYZE, BUFFERS, FORMAT ${format}) EXECUTE looked_at${given}`;
        const lines = await tx.unsafe<Line[]>(asked("text"));
        const [row] = await tx.unsafe<Answer[]>(asked("json"));
        const [answer] = row?.["QUERY PLAN"] ?? [];
        const text = lines.map((line) => line["QUERY PLAN"]).join("\n");
        if (answer) explained.push({ ...toExplained(answer), text });
        await tx.unsafe("DEALLOCATE looked_at");
      }
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return explained;
}

type Line = { "QUERY PLAN": string };
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

import type postgres from "postgres";
import type { Sent } from "../plans/record";
import { type Engine, engineHits } from "./engine-hits";
import type { FloorPage } from "./floor-request";

/** The data of a page: who asks first, then what the engine finds, where it is asked, and everything else at once. */
export async function answer(
  sql: postgres.Sql,
  engine: Engine,
  { who, rest, question }: FloorPage,
): Promise<unknown> {
  const ask = ({ text, parameters }: Sent) =>
    sql.unsafe(text, parameters as Parameter[], { prepare: true }).values();
  const asking = await Promise.all(who.map(ask));
  const hits = question && (await engineHits(engine, question));
  return [asking, hits, await Promise.all(rest.map(ask))];
}

type Parameter = postgres.ParameterOrJSON<never>;

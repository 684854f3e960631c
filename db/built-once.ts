import type { PostgresJsSession } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import { type Db, db, type Reader } from "./client";

type Session = PostgresJsSession<postgres.Sql, Record<string, unknown>, Record<string, never>>;
type Values = Record<string, unknown>;

/**
 * A statement that Drizzle writes as SQL once, with placeholders for what differs, instead of each
 * time: for those that run with every write or page and are long. It runs wherever its reader does.
 */
export function builtOnce<Prepared extends { execute(values: Values): unknown }>(
  build: (on: Db) => Prepared,
) {
  let built: Prepared | undefined;
  return (reader: Reader, values: Values): ReturnType<Prepared["execute"]> => {
    built ??= build(db);
    const { client } = reader._.session as unknown as Session;
    const here: Prepared = Object.create(built, { client: { value: client } });
    return here.execute(values) as ReturnType<Prepared["execute"]>;
  };
}

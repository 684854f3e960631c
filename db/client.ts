import { AsyncLocalStorage } from "node:async_hooks";
import type { ExtractTablesWithRelations } from "drizzle-orm";
import {
  drizzle,
  type PostgresJsDatabase,
  type PostgresJsTransaction,
} from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { leaveLostConnections } from "./lost-connection";
import { prepareStatements } from "./prepared";
import { quietQueryErrors } from "./quiet-errors";
import * as schema from "./schema";

export type Db = PostgresJsDatabase<typeof schema>;
export type Tx = PostgresJsTransaction<typeof schema, ExtractTablesWithRelations<typeof schema>>;
/** What a read takes: the pool, or the transaction it must be part of. */
export type Reader = Db | Tx;

/** The pool, and the one connection that short reads share. */
type Connection = { client: postgres.Sql; db: Db; readingClient: postgres.Sql; reads: Db };

/**
 * Text as PostgreSQL takes it: the one character it cannot hold becomes the sign for a broken one, as
 * halves of surrogate pairs do. What people send is then kept, found or not found, and never an error.
 */
const text = {
  to: 25,
  from: [25, 1042, 1043],
  serialize: (value: unknown) => String(value).replaceAll("\0", "\uFFFD"),
  parse: (value: string) => value,
};

const globalConnection = globalThis as { curbsideConnection?: Connection };

function connect(): Connection {
  quietQueryErrors();
  const client = open(env.DATABASE_POOL);
  leaveLostConnections(client, () => leave(client));
  // That a session was used is noted along with reading it, and need not wait for the disk.
  const readingClient = open(1, { synchronous_commit: "off" });
  return { client, db: wrap(client), readingClient, reads: wrap(readingClient) };
}

const wrap = (client: postgres.Sql): Db => drizzle(client, { schema, casing: "snake_case" });

function open(max: number, settings: Record<string, string> = {}): postgres.Sql {
  const client = postgres(env.DATABASE_URL, {
    max,
    connect_timeout: 2,
    idle_timeout: 60,
    max_lifetime: 60 * 30,
    connection: {
      application_name: "curbside",
      statement_timeout: 5_000,
      lock_timeout: 4_000,
      idle_in_transaction_session_timeout: 10_000,
      // Left to choose, the server plans a long statement anew each time, which takes longer than carrying it out.
      plan_cache_mode: "force_generic_plan",
      ...settings,
    },
    onnotice: () => {},
    types: { text },
    debug: env.LOG_LEVEL === "debug" ? () => log.debug("statement.sent") : false,
  });
  prepareStatements(client);
  return client;
}

/** Has later work begin on connections of its own; what runs on the old ones may finish. */
function leave(client: postgres.Sql): void {
  const left = globalConnection.curbsideConnection;
  if (left?.client !== client) return;
  delete globalConnection.curbsideConnection;
  for (const one of [client, left.readingClient]) one.end({ timeout: 10 }).catch(() => {});
}

function connection(): Connection {
  globalConnection.curbsideConnection ??= connect();
  return globalConnection.curbsideConnection;
}

const surrounding = new AsyncLocalStorage<Tx>();

function lazily(which: "db" | "reads"): Db {
  return new Proxy({} as Db, {
    get: (_target, key) => {
      const tx = surrounding.getStore();
      if (tx && key === "transaction")
        return (perform: (tx: Tx) => Promise<unknown>) => perform(tx);
      const real = tx ?? connection()[which];
      const value: unknown = Reflect.get(real, key);
      return typeof value === "function" ? value.bind(real) : value;
    },
  });
}

/** The database, or the transaction that surrounds. It connects on first use, so that a build needs none. */
export const db = lazily("db");

/**
 * The same for short reads that pages send all day: all of a process share one connection, on which
 * what is asked at once goes out together and comes back together, without a server process being woken
 * for each. Nothing slow belongs here, since the others wait behind it, and no transaction.
 */
export const reads = lazily("reads");

/**
 * Carries out what opens transactions of its own inside a single one: within, `db` is that one, and
 * `db.transaction` joins it. There are no savepoints: whoever catches an error of the database inside
 * must let it go on, since nothing can be asked after it.
 */
export function inTransaction<Answer>(perform: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  return db.transaction((tx) => surrounding.run(tx, () => perform(tx)));
}

/** The driver itself, for libraries that bring their own SQL. */
export const sqlClient = (): postgres.Sql => connection().client;

/** Everything that statements are sent by. */
export const sqlClients = (): postgres.Sql[] => {
  const { client, readingClient } = connection();
  return [client, readingClient];
};

/** Closes every connection, after running queries end. */
export async function closeDatabase(): Promise<void> {
  const left = globalConnection.curbsideConnection;
  delete globalConnection.curbsideConnection;
  await Promise.all([left?.client.end({ timeout: 5 }), left?.readingClient.end({ timeout: 5 })]);
}

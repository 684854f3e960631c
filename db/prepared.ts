import type postgres from "postgres";

/**
 * Has Drizzle's statements prepared: the server parses and plans each once a connection, and the driver
 * need not ask for the types of its parameters first, which is a round trip less. A pooler between must
 * know prepared statements (PgBouncer does from 1.21 on).
 */
export function prepareStatements(client: postgres.Sql): void {
  const begin = client.begin.bind(client) as Begin;
  const unsafe = client.unsafe.bind(client);
  const prepared = (send: Unsafe): Unsafe => {
    return (text, parameters, options) => send(text, parameters, { ...options, prepare: true });
  };
  Object.assign(client, {
    unsafe: prepared(unsafe),
    begin: (perform: Perform) =>
      begin((sql) => perform(Object.assign(sql, { unsafe: prepared(sql.unsafe) }))),
  });
}

type Unsafe = postgres.Sql["unsafe"];
type Perform = (sql: postgres.TransactionSql) => Promise<unknown>;
type Begin = (perform: Perform) => Promise<unknown>;

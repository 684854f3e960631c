import type postgres from "postgres";

export type Sent = { text: string; parameters: unknown[] };

/** Notes what goes to the database while something is carried out, inside transactions too. */
export async function record(
  client: postgres.Sql,
  perform: () => Promise<unknown>,
): Promise<Sent[]> {
  const sent: Sent[] = [];
  const { unsafe, begin } = client;
  const noting = (send: Unsafe): Unsafe => {
    return (text, parameters = [], options) => {
      sent.push({ text, parameters });
      return send(text, parameters, options);
    };
  };
  const start = begin.bind(client) as Begin;
  Object.assign(client, {
    unsafe: noting(unsafe.bind(client)),
    begin: (work: Work) => start((sql) => work(Object.assign(sql, { unsafe: noting(sql.unsafe) }))),
  });
  try {
    await perform();
  } finally {
    Object.assign(client, { unsafe, begin });
  }
  return sent;
}

type Unsafe = postgres.Sql["unsafe"];
type Work = (sql: postgres.TransactionSql) => Promise<unknown>;
type Begin = (work: Work) => Promise<unknown>;

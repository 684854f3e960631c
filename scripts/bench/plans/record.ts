import type postgres from "postgres";

export type Sent = { text: string; parameters: unknown[] };

/** Notes what goes to the database by these clients while something is carried out, inside transactions too. */
export async function record(
  clients: postgres.Sql[],
  perform: () => Promise<unknown>,
): Promise<Sent[]> {
  const sent: Sent[] = [];
  const stops = clients.map((client) => note(client, sent));
  try {
    await perform();
  } finally {
    for (const stop of stops) stop();
  }
  return sent;
}

/** Notes what is sent by a client, until the function it answers is called. */
function note(client: postgres.Sql, sent: Sent[]): () => void {
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
  return () => Object.assign(client, { unsafe, begin });
}

type Unsafe = postgres.Sql["unsafe"];
type Work = (sql: postgres.TransactionSql) => Promise<unknown>;
type Begin = (work: Work) => Promise<unknown>;

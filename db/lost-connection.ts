import type postgres from "postgres";

/** Answers with which the server, or the way to it, ends a connection. */
const LOST = /^(CONNECTION_|ECONN|EPIPE|57P0[1-5]|25P0[34]|08)/;

/**
 * Keeps transactions from writing to a connection that is gone, and says so when one went. The driver
 * takes a statement after that, a rollback too, as an error that nobody can catch, and what comes
 * next in that place of the pool gets the old error, rows too many, or no answer at all: the pool is
 * to be left. The driver itself rejects the transaction when it notices.
 */
export function leaveLostConnections(client: postgres.Sql, leavePool: () => void): void {
  const begin = client.begin.bind(client) as Begin;
  const guarded: Begin = (perform) => {
    let hasBegun = false;
    let hasEnded = false;
    const transaction = begin(async (sql) => {
      hasBegun = true;
      try {
        return await perform(guard(sql, () => hasEnded));
      } catch (error) {
        if (hasEnded || isLost(error)) return await new Promise<never>(() => {});
        throw error;
      }
    });
    const end = (error?: unknown) => {
      if (hasBegun && isLost(error)) leavePool();
      hasEnded = true;
    };
    transaction.then(() => end(), end);
    return transaction;
  };
  Object.assign(client, { begin: guarded });
}

type Begin = (perform: (sql: postgres.TransactionSql) => Promise<unknown>) => Promise<unknown>;

function isLost(error: unknown): boolean {
  const { code, severity, cause } = Object(error) as Record<string, unknown>;
  if (severity === "FATAL" || (typeof code === "string" && LOST.test(code))) return true;
  return cause !== undefined && isLost(cause);
}

function guard(sql: postgres.TransactionSql, hasEnded: () => boolean): postgres.TransactionSql {
  return new Proxy(sql, {
    get(target, key, receiver) {
      if (key === "unsafe" && hasEnded()) {
        const error = new Error("The transaction's connection is gone.");
        throw Object.assign(error, { code: "CONNECTION_CLOSED" });
      }
      return Reflect.get(target, key, receiver);
    },
  });
}

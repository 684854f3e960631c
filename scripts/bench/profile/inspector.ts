import { Problem } from "../../services/problem";

const PATIENCE = 5_000;

type Answer = { id?: number; result?: unknown; error?: { message: string } };

/** The debugger of a Node process that was started with `--inspect-port`; it listens only once asked to. */
export async function connectInspector(pid: number, port: number) {
  process.kill(pid, "SIGUSR1");
  const socket = new WebSocket(await addressAt(port));
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve, { once: true });
    socket.addEventListener("error", reject, { once: true });
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener("message", ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  const send = (method: string, params: Record<string, unknown> = {}) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) =>
        error ? reject(new Error(error.message)) : resolve(result),
      );
      socket.send(JSON.stringify({ id, method, params }));
    });
  return { send, close: () => socket.close() };
}

async function addressAt(port: number): Promise<string> {
  for (const began = performance.now(); performance.now() - began < PATIENCE; ) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => undefined);
    const [target] = answer?.ok
      ? ((await answer.json()) as { webSocketDebuggerUrl: string }[])
      : [];
    if (target) return target.webSocketDebuggerUrl;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Problem(`The web process does not offer its profiler on port ${port}.`);
}

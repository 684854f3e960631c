import { mkdtempSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { freePort } from "./free-port";
import { type Kept, keep } from "./keeper";
import { isAlive } from "./process-table";

/** Says who it is. A request for /slow is answered once the file is there; /stuck never gives the processor back. */
const SERVER = `
  const { existsSync } = require("node:fs");
  const [port, file] = process.argv.slice(2);
  const me = JSON.stringify({ pid: process.pid, worksJobs: process.env.RUN_WORKER !== "false" });
  const server = require("node:http").createServer((request, response) => {
    const answer = () => response.end(me);
    if (request.url === "/stuck" || request.url === "/slow") console.log(request.url);
    if (request.url === "/stuck") for (;;);
    if (request.url !== "/slow") return answer();
    const timer = setInterval(() => existsSync(file) && (clearInterval(timer), answer()), 10);
  });
  server.on("error", (error) => { console.log(error.code); process.exit(1); });
  server.listen(Number(port), "0.0.0.0");
  process.on("SIGTERM", () => server.close(() => process.exit(143)));
`;

const folder = mkdtempSync(join(tmpdir(), "curbside-share-"));
const program = join(folder, "server.cjs");
const letGo = join(folder, "let-go");
const script = join(folder, "primary.mts");
writeFileSync(program, SERVER);
const ours = (file: string) => JSON.stringify(join(process.cwd(), "scripts/services", file));
writeFileSync(
  script,
  `import { sharePort } from ${ours("share-port.ts")};
   import { untilToldToStop } from ${ours("until-told-to-stop.ts")};
   const port = Number(process.argv[2]);
   const [program, ...args] = ${JSON.stringify([program])};
   const server = { program, nodeArgs: [], args: [String(port), ${JSON.stringify(letGo)}] };
   const wasTold = await sharePort({ ...server, port, processes: 2 }, untilToldToStop());
   process.exit(wasTold ? 0 : 1);`,
);

interface Shared extends Kept {
  port: number;
  said: () => string;
}

let logs = 0;

async function share(port?: number): Promise<Shared> {
  const chosen = port ?? (await freePort());
  const log = join(folder, `log-${logs++}`);
  const kept = await keep({
    program: process.execPath,
    args: ["--import", "tsx", script, String(chosen)],
    stopSignal: "TERM",
    patience: 20,
    cwd: process.cwd(),
    env: { ...process.env, LOG_LEVEL: "warn" },
    output: openSync(log, "w"),
  });
  onTestFinished(kept.stop);
  return { ...kept, port: chosen, said: () => readFileSync(log, "utf8") };
}

type Answer = { pid: number; worksJobs: boolean };

/**
 * Each request comes on a connection of its own, as from somebody new. One that is handed to a process
 * at the moment of its death is never answered.
 */
function ask({ port }: { port: number }, path = "/", patience = 20_000): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { port, path, host: "127.0.0.1", agent: false, timeout: patience };
    const request = get(options, async (response) => {
      const [body] = await response.toArray();
      resolve(JSON.parse(String(body)) as Answer);
    });
    request.once("error", reject);
    request.once("timeout", () => request.destroy());
  });
}

/** The two processes that answer. */
async function twoOf(shared: Shared, without: number[] = []): Promise<Answer[]> {
  const found = new Map<number, Answer>();
  await vi.waitFor(
    async () => {
      const answer = await ask(shared, "/", 500);
      if (!without.includes(answer.pid)) found.set(answer.pid, answer);
      expect(found.size).toBe(2);
    },
    { timeout: 25_000, interval: 5 },
  );
  return [...found.values()];
}

const pids = (answers: Answer[]) => answers.map(({ pid }) => pid);
const untilSaid = (shared: Shared, what: string) =>
  vi.waitFor(() => expect(shared.said()).toContain(what), { timeout: 10_000 });

describe("processes behind one port", () => {
  it("take turns, and one of them works jobs", async () => {
    const answers = await twoOf(await share());
    expect(answers.map(({ worksJobs }) => worksJobs).sort()).toEqual([false, true]);
  });

  it("are started again when they are killed, one or both, and it is said", async () => {
    const shared = await share();
    const [first] = await twoOf(shared);
    process.kill(first?.pid ?? 0, "SIGKILL");
    const second = await twoOf(shared, [first?.pid ?? 0]);
    expect(shared.said()).toContain(`"process":${first?.pid},"how":"SIGKILL"`);
    for (const pid of pids(second)) process.kill(pid, "SIGKILL");
    await untilSaid(shared, `"process":${second[1]?.pid},`);
    const third = await twoOf(shared, [first?.pid ?? 0, ...pids(second)]);
    expect(third.map(({ worksJobs }) => worksJobs).sort()).toEqual([false, true]);
  });

  it("answer what was asked before they were told to stop, then end", async () => {
    const shared = await share();
    const answers = await twoOf(shared);
    const slow = ask(shared, "/slow");
    await untilSaid(shared, "/slow");
    const stopped = shared.stop();
    await vi.waitFor(() => expect(pids(answers).filter(isAlive)).toHaveLength(1), {
      timeout: 10_000,
    });
    writeFileSync(letGo, "");
    expect(await slow).toHaveProperty("pid");
    await stopped;
    expect([shared.pid, ...pids(answers)].filter(isAlive)).toEqual([]);
    expect(await shared.exited).toBe(0);
    expect(shared.said()).not.toContain("web.ended");
  });

  it("do not outlive the one that shares the port, not even when they are busy", async () => {
    const shared = await share();
    const answers = await twoOf(shared);
    const stuck = ask(shared, "/stuck").catch(() => "cut off");
    await untilSaid(shared, "/stuck");
    process.kill(shared.pid, "SIGKILL");
    await shared.exited;
    expect(await stuck).toBe("cut off");
    await vi.waitFor(() => expect(pids(answers).filter(isAlive)).toEqual([]), { timeout: 5_000 });
  });

  it("all end where the port is taken", async () => {
    const other = createServer((_, response) => response.destroy());
    const port = await freePort();
    await new Promise<void>((resolve) => other.listen(port, "0.0.0.0", resolve));
    onTestFinished(() => void other.close());
    const shared = await share(port);
    expect(await shared.exited).toBe(1);
    expect(shared.said()).toContain("EADDRINUSE");
    expect(shared.said()).not.toContain("web.ended");
  });
});

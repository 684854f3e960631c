import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeGroup } from "@/db/factories/group";
import { makeMember } from "@/db/factories/member";
import { runJobs } from "@/lib/jobs/testing";
import { setUpDatabase } from "@/lib/testing/database";
import { serve } from "./serve";
import { serveOpenApi } from "./serve-open-api";
import { tokenOf } from "./testing";

setUpDatabase();

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "curbside-client-"));
const bin = (name: string) => resolve("node_modules/.bin", name);
const tsconfig = {
  compilerOptions: {
    ...{ target: "ES2024", module: "esnext", moduleResolution: "bundler", lib: ["ES2024", "dom"] },
    ...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: false },
    ...{ noEmit: true, allowImportingTsExtensions: true, types: ["node"] },
  },
  files: ["program.ts"],
};

/** The API on a port of its own. What is written can be found by the time it is answered. */
const server = createServer(async (incoming, outgoing) => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { method = "", url = "" } = incoming;
  const request = new Request(`${origin}${url}`, {
    method,
    headers: Object.entries(incoming.headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]),
    body: chunks.length > 0 ? Buffer.concat(chunks) : null,
  });
  const answer = url.endsWith("/openapi.json") ? serveOpenApi(request) : await serve(request);
  if (method !== "GET") await runJobs();
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
  outgoing.end(await answer.text());
});

let origin = "";

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true, force: true });
});

it("can be generated from what is served, checked by the compiler, and used", async () => {
  const [, program = ""] =
    /```ts\n([\s\S]*?)```/.exec(readFileSync("docs/api-client.md", "utf8")) ?? [];
  writeFileSync(join(folder, "program.ts"), program);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  const types = join(folder, "curbside.ts");
  await run(bin("openapi-typescript"), [`${origin}/api/v1/openapi.json`, "--output", types]);
  await run(bin("tsc"), ["--project", folder]).catch(({ stdout }) => expect(stdout).toBe(""));

  const member = await makeMember({ name: "Ada Quinn" });
  const { slug } = await makeGroup({ name: "Open group" });
  const env = { ...process.env, CURBSIDE_URL: origin, CURBSIDE_TOKEN: await tokenOf(member) };
  const { stdout } = await run(process.execPath, ["program.ts"], { cwd: folder, env });
  expect(stdout.trim().split("\n")).toEqual([
    "I am Ada Quinn.",
    `I am in ${slug}.`,
    "The thread has 2 posts.",
    "The search finds 1.",
    "The reply is gone.",
  ]);
}, 60_000);

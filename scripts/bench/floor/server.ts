import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import postgres from "postgres";
import { answer } from "./answer";
import type { FloorPage } from "./floor-request";

/** The least a server could do for the same pages: the same data by the same SQL, as JSON. */
const [databaseUrl = "", meiliUrl = "", meiliKey = "", file = "", port = ""] =
  process.argv.slice(2);
/* One connection and one plan for each statement, as the application's short reads have. */
const connection = { plan_cache_mode: "force_generic_plan" };
const sql = postgres(databaseUrl, { max: 1, connection, onnotice: () => {} });
const pages = new Map(
  Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, FloorPage>),
);

createServer(async (request, response) => {
  try {
    const page = pages.get(decodeURIComponent(request.url?.slice(1) ?? ""));
    if (page === undefined) throw new Error("There is no such page.");
    const body = JSON.stringify(await answer(sql, { url: meiliUrl, key: meiliKey }, page));
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(Number(port), "127.0.0.1");

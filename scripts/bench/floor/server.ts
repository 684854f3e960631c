import { createHash } from "node:crypto";
import { createServer } from "node:http";
import postgres from "postgres";
import { answer } from "./answer";
import type { FloorRequest } from "./floor-request";

/** The least a server could do for the same pages: the same data by the same SQL, as JSON. */
const [databaseUrl = "", meiliUrl = "", meiliKey = "", port = ""] = process.argv.slice(2);
const sql = postgres(databaseUrl, { max: 10, onnotice: () => {} });

createServer(async (request, response) => {
  try {
    const token = /curbside-session=([^;]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
    const query = new URL(request.url ?? "/", "http://floor").searchParams.get("ask");
    const asked = JSON.parse(query ?? "{}") as FloorRequest;
    const tokenHash = createHash("sha256").update(token).digest("hex");
    const body = JSON.stringify(
      await answer(sql, { url: meiliUrl, key: meiliKey }, tokenHash, asked),
    );
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(Number(port), "127.0.0.1");

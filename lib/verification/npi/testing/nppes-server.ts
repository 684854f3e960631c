import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answerAsNppes, type NppesData } from "./answer-as-nppes";

/** How the server answers: as the registry does, as it did in older days, or as it does when things go wrong. */
export type NppesMode =
  | "well"
  | "with-numbers"
  | "never"
  | "trickling"
  | "error-500"
  | "error-429"
  | "redirect"
  | "html"
  | "half"
  | "empty"
  | "too-large"
  | "other-number"
  | "hang-up";

export type NppesServer = {
  /** What NPPES_URL is set to. */
  url: string;
  data: NppesData;
  /** Queries that arrived. */
  queries: URLSearchParams[];
  /** How questions for this number are answered: one mode for each of the next, of which the last one stays. */
  answer: (npi: string, ...modes: NppesMode[]) => void;
  close: () => Promise<void>;
};

/** A local server that speaks the NPPES API 2.1 with the entries given, and can be made to fail. */
export async function startNppesServer(
  data: NppesData = { entries: [], deactivated: [] },
  port = 0,
): Promise<NppesServer> {
  const queries: URLSearchParams[] = [];
  const modes = new Map<string, NppesMode[]>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (pathname !== "/api/") return void response.writeHead(404).end();
    queries.push(searchParams);
    const next = modes.get(searchParams.get("number") ?? "") ?? [];
    const mode = (next.length > 1 ? next.shift() : next[0]) ?? "well";
    respond(mode, answerAsNppes(searchParams, data), response);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}/api/`,
    data,
    queries,
    answer: (npi, ...next) => void modes.set(npi, next),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function respond(mode: NppesMode, answer: object, response: ServerResponse): void {
  const json = JSON.stringify(answer);
  const headers = {
    "content-type": "application/json",
    "cache-control": "no-cache, no-store, must-revalidate",
  };
  if (mode === "never") return;
  if (mode === "hang-up") return void response.destroy();
  if (mode === "error-500") return void response.writeHead(500).end("Internal Server Error");
  if (mode === "error-429") return void response.writeHead(429).end();
  if (mode === "redirect") return void response.writeHead(302, { location: "/moved" }).end();
  if (mode === "html") {
    const page = "<!DOCTYPE html><title>Scheduled maintenance</title>";
    return void response.writeHead(200, { "content-type": "text/html" }).end(page);
  }
  response.writeHead(200, headers);
  if (mode === "empty") return void response.end();
  if (mode === "half") return void response.end(json.slice(0, json.length / 2));
  if (mode === "trickling") return void response.write(json.slice(0, 10));
  if (mode === "too-large") return void response.end(`${json}${" ".repeat(1024 * 1024)}`);
  if (mode === "other-number")
    return void response.end(json.replace(/"number":"\d/, '"number":"2'));
  if (mode === "with-numbers")
    return void response.end(json.replace(/("(?:number|\w+_epoch)":)"(\d+)"/g, "$1$2"));
  response.end(json);
}

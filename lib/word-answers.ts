import type { ServerResponse } from "node:http";
import { onRequest } from "./on-request";
import { isForReaders, refusalPage } from "./refusal-page";

const OUTDATED = "The site was renewed after you opened this page.";
const DAMAGED = "What arrived here is incomplete or damaged.";
const BROKEN = "Something of ours broke.";

/**
 * Gives whoever sent a form without JavaScript a page with a way forward where the framework answers
 * with two words of plain text.
 */
export function wordAnswers(): void {
  onRequest("answers", (request, response) => {
    const isScripted = request.headers["next-action"] !== undefined;
    if (request.method === "POST" && isForReaders(request.headers.accept, isScripted)) {
      wordAnswer(response);
    }
  });
}

function wordAnswer(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  let page: string | undefined;
  response.writeHead = (...args: unknown[]) => {
    if (isPlainRefusal(response)) {
      page = refusalPage(wordsFor(response.statusCode));
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.setHeader("Content-Length", Buffer.byteLength(page));
    }
    return writeHead(...args);
  };
  // The head may have gone out before: whoever compresses answers sends it first.
  response.end = (...args: unknown[]) => {
    if (!response.headersSent && isPlainRefusal(response)) response.writeHead(response.statusCode);
    return page === undefined ? end(...args) : end(page);
  };
}

const isPlainRefusal = (response: ServerResponse) =>
  response.statusCode >= 400 && /^text\/plain\b/.test(String(response.getHeader("content-type")));

function wordsFor(status: number): string {
  if (status === 409) return OUTDATED;
  return status < 500 ? DAMAGED : BROKEN;
}
